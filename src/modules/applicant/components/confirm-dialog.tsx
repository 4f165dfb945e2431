'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import type { Refusal } from '@/lib/domain-error'

interface ConfirmDialogProps {
  title: string
  /** What it does. */
  children: ReactNode
  /** The button's words. */
  verb: string
  isDestructive?: boolean
  isBusy: boolean
  refusal: Refusal | null
  onConfirm: () => void
  onClose: () => void
}

/** Asks once, says what will happen, and stays open with the reason when it is refused. */
export function ConfirmDialog({
  title,
  children,
  verb,
  isDestructive = false,
  isBusy,
  refusal,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={children}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button variant={isDestructive ? 'dangerFilled' : 'primary'} busy={isBusy} onClick={onConfirm}>
            {verb}
          </Button>
        </>
      }
    >
      {refusal && <RefusalNotice refusal={refusal} />}
    </Dialog>
  )
}
