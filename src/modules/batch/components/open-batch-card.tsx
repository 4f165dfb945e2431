'use client'

import { useState } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import type { BatchDesk } from '../edit-schema'
import { FormCard } from './form-card'

/** Opening a prepared batch: what is still missing, then the step itself. */
export function OpenBatchCard({ batch }: { batch: BatchDesk }) {
  const { batch: api } = useApiClient().province
  const showToast = useToast()
  const deed = useDeed()
  const [isAsking, setIsAsking] = useState(false)
  const { openingProblems: problems } = batch
  function stop() {
    deed.clearRefusal()
    setIsAsking(false)
  }
  async function open() {
    const isDone = await deed.run(() => api.open.mutate({ batchCode: batch.code, savedAt: batch.savedAt }))
    if (!isDone) return
    showToast('批次已开放')
    setIsAsking(false)
  }
  return (
    <FormCard title="开放批次">
      {problems.length > 0 ? (
        <Notice tone="warn" title="开放前还需补充">
          <ul className="list-disc pl-4">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p className="text-sm text-ink-2">
          开放后，各单位和申报人按办理时间申报、审核和上报。开放前可在“推荐限额预设”中填写各单位的限额。
        </p>
      )}
      <div>
        <Button variant="primary" disabled={problems.length > 0} onClick={() => setIsAsking(true)}>
          开放批次
        </Button>
      </div>
      <Dialog
        open={isAsking}
        onClose={stop}
        title={`开放 ${batch.name}`}
        description="开放后，类别、专项、限额指标和办理规则不能再改，办理时间只能逐项延期。"
        footer={
          <>
            <Button onClick={stop}>返回，暂不开放</Button>
            <Button variant="primary" busy={deed.isBusy} onClick={() => void open()}>
              开放，各单位可以办理
            </Button>
          </>
        }
      >
        {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
      </Dialog>
    </FormCard>
  )
}
