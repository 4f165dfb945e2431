'use client'

import type { ReactNode } from 'react'
import { useId } from 'react'
import type { CheckedForm } from '@/components/form/use-checked-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import { RestoredNotice } from '@/components/ui/restored-notice'

interface FormDialogProps {
  title: string
  description?: ReactNode
  form: CheckedForm
  /** What saving does: “保存并开通账户”. */
  saveLabel: string
  onClose: () => void
  children: ReactNode
}

/** A form in a dialog. Closing it loses nothing: it opens again with what was typed. */
export function FormDialog({ title, description, form, saveLabel, onClose, children }: FormDialogProps) {
  const id = useId()
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>关闭</Button>
          <Button type="submit" form={id} variant="primary" busy={form.isBusy}>
            {saveLabel}
          </Button>
        </>
      }
    >
      {form.isRestored && <RestoredNotice onStartAnew={form.startAnew} />}
      {form.refusal && <RefusalNotice refusal={form.refusal} />}
      <form
        id={id}
        ref={form.formRef}
        noValidate
        className="grid grid-cols-1 gap-x-4 gap-y-3 sm:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault()
          void form.submit()
        }}
      >
        {children}
      </form>
    </Dialog>
  )
}
