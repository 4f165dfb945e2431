'use client'

import { useState } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Counter } from '@/components/ui/counter'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { Textarea } from '@/components/ui/textarea'
import { useToast } from '@/components/ui/toast'
import { chinaDateTime } from '@/lib/china-time'
import { useKeptTyping } from '@/lib/use-kept-typing'
import type { BatchDesk, Extension } from '../edit-schema'
import { levelName } from '../rules/batch-words'
import { ExtendDialog } from './extend-dialog'
import { FormCard } from './form-card'
import { WindowsTable } from './windows-card'

/** 办理时间 of an open batch: what binds all, what was granted to whom, and the way to grant more. */
export function OpenWindows({ batch }: { batch: BatchDesk }) {
  const [isExtending, setIsExtending] = useState(false)
  const [ending, setEnding] = useState<Extension | null>(null)
  const isOpen = batch.status === 'OPEN'
  return (
    <FormCard title="办理时间" aside={isOpen && <Button onClick={() => setIsExtending(true)}>延期</Button>}>
      <WindowsTable windows={batch.windows} />
      <h3 className="font-bold">当前延期（{batch.extensions.length}）</h3>
      {batch.extensions.length === 0 ? (
        <p className="text-sm text-ink-2">没有给单位或个人的延期，都按上面的时间办理。</p>
      ) : (
        <Table
          caption="给单位和个人的延期"
          head={
            <>
              <th scope="col">单位或人员</th>
              <th scope="col">级别</th>
              <th scope="col">延至</th>
              <th scope="col">操作</th>
            </>
          }
        >
          {batch.extensions.map((extension) => (
            <tr key={extension.windowId}>
              <td>{extension.subject}</td>
              <td className="whitespace-nowrap">{levelName(extension.level)}</td>
              <td className="whitespace-nowrap">{chinaDateTime(extension.closesAt)}</td>
              <td>
                {isOpen && (
                  <Button size="small" onClick={() => setEnding(extension)}>
                    取消延期
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {isExtending && <ExtendDialog batch={batch} onClose={() => setIsExtending(false)} />}
      {ending && <EndDialog batchCode={batch.code} extension={ending} onClose={() => setEnding(null)} />}
    </FormCard>
  )
}

function EndDialog({
  batchCode,
  extension,
  onClose,
}: {
  batchCode: string
  extension: Extension
  onClose: () => void
}) {
  const { batch: api } = useApiClient().province
  const showToast = useToast()
  const deed = useDeed()
  const { value: reason, change: setReason, forget } = useKeptTyping(`end-extension.${extension.windowId}`, '')
  const [isChecked, setIsChecked] = useState(false)
  const isShort = [...reason.trim()].length < 2
  async function end() {
    setIsChecked(true)
    if (isShort) return
    const isDone = await deed.run(() => api.endExtension.mutate({ batchCode, windowId: extension.windowId, reason }))
    if (!isDone) return
    forget()
    showToast('延期已取消')
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="取消延期"
      description={`${extension.subject}的${levelName(extension.level)}恢复为统一时间；统一时间已截止的，立即不能办理。`}
      footer={
        <>
          <Button onClick={onClose}>返回，不办理</Button>
          <Button variant="danger" busy={deed.isBusy} onClick={() => void end()}>
            取消这项延期
          </Button>
        </>
      }
    >
      <Textarea
        label="理由"
        required
        rows={3}
        value={reason}
        onValueChange={setReason}
        error={isChecked && isShort ? '请写明理由（至少 2 个字）' : null}
        aside={<Counter text={reason} max={500} />}
      />
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
    </Dialog>
  )
}
