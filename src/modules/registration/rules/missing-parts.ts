import type { RegistrationMaterial } from '@/modules/batch/schema'
import type { SupportingFileKind } from '@/generated/prisma/enums'

interface Parts {
  /** When the data changed last. */
  savedAt: Date
  materials: readonly RegistrationMaterial[]
  files: readonly { kind: SupportingFileKind; materialKey: string | null; createdAt: Date }[]
}

/** What still stands against sending a registration, in words; empty = complete. */
export function missingParts({ savedAt, materials, files }: Parts): string[] {
  const stamped = files.filter(({ kind }) => kind === 'STAMPED_FORM')
  const isCurrent = stamped.some(({ createdAt }) => createdAt >= savedAt)
  const lacking = materials.filter(
    ({ key, required }) =>
      required && !files.some((file) => file.kind === 'REGISTRATION_MATERIAL' && file.materialKey === key),
  )
  return [
    ...(isCurrent
      ? []
      : [
          stamped.length === 0
            ? '还没有上传加盖公章的登记表'
            : '登记表是在资料修改之前上传的，请重新下载、盖章后上传新的登记表',
        ]),
    ...lacking.map(({ label }) => `还没有上传“${label}”`),
  ]
}
