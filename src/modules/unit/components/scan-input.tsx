import { useUploadAddress } from '@/api/client'
import { ScanField } from '@/components/ui/scan-field'
import type { SupportingFileKind } from '@/generated/prisma/enums'
import { fileKinds } from '@/modules/supporting-file/rules/file-kinds'
import type { CheckedForm } from '@/components/form/use-checked-form'

interface ScanInputProps {
  form: CheckedForm
  /** Of the file's id in the input; the texts of the form hold its name beside it. */
  path: string
  kind: SupportingFileKind
  label: string
  hint?: string
  required?: boolean
}

/** A scan that goes with a form of this module. */
export function ScanInput({ form, path, kind, ...look }: ScanInputProps) {
  const address = useUploadAddress('/api/supporting-files')
  const { value: id, error } = form.field(path)
  const { accept, maxBytes } = fileKinds[kind]
  return (
    <ScanField
      {...look}
      error={error}
      address={address}
      fields={{ kind }}
      accept={accept}
      maxBytes={maxBytes}
      onSending={form.hold}
      value={id === '' ? null : { id, fileName: form.values[nameOf(path)] ?? '' }}
      onValueChange={(scan) => form.change({ [path]: scan?.id ?? '', [nameOf(path)]: scan?.fileName ?? '' })}
    />
  )
}

const nameOf = (path: string) => `${path}.name`
