'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Counter } from '@/components/ui/counter'
import { Dialog } from '@/components/ui/dialog'
import { Textarea } from '@/components/ui/textarea'
import { useKeptTyping } from '@/lib/use-kept-typing'
import type { RemarkPlace } from './remark-place'

interface RemarkDialogProps {
  applicationId: string
  place: RemarkPlace
  onAdd: (text: string) => void
  onClose: () => void
}

/** The text of a remark on one place; it waits in the return form until the dossier is returned. */
export function RemarkDialog({ applicationId, place, onAdd, onClose }: RemarkDialogProps) {
  const typing = useKeptTyping(`remark.${applicationId}.${JSON.stringify(place)}`, '')
  const { value: text, change: setText } = typing
  const [isChecked, setIsChecked] = useState(false)
  const length = [...text.trim()].length
  const error = length === 0 ? '请写明意见' : length > 300 ? '一条意见不能超过 300 字' : null

  return (
    <Dialog
      open
      onClose={onClose}
      title="添加意见"
      description={place.words}
      footer={
        <>
          <Button onClick={onClose}>不添加</Button>
          <Button
            variant="primary"
            onClick={() => {
              setIsChecked(true)
              if (error) return
              typing.forget()
              onAdd(text.trim())
            }}
          >
            加入退回意见
          </Button>
        </>
      }
    >
      <Textarea
        label="意见"
        required
        autoFocus
        rows={4}
        value={text}
        onValueChange={setText}
        error={isChecked ? error : null}
        hint="写明哪里不对、应怎样修改；退回时一并送达。"
        aside={<Counter text={text} max={300} />}
      />
    </Dialog>
  )
}
