'use client'

import { useState } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'

/** 归档 of a closed batch: the end of every correction. */
export function ArchiveBatchButton({ batch }: { batch: { code: string; name: string } }) {
  const { review: api } = useApiClient().province
  const showToast = useToast()
  const deed = useDeed()
  const [isAsking, setIsAsking] = useState(false)
  function stop() {
    deed.clearRefusal()
    setIsAsking(false)
  }
  async function archive() {
    if (!(await deed.run(() => api.archive.mutate({ batchCode: batch.code })))) return
    showToast('批次已归档')
    setIsAsking(false)
  }
  return (
    <>
      <Button variant="danger" onClick={() => setIsAsking(true)}>
        归档
      </Button>
      <Dialog
        open={isAsking}
        onClose={stop}
        title={`归档 ${batch.name}`}
        description="归档后本批次只能查看，不能再撤销“通过”，也不能恢复办理。"
        footer={
          <>
            <Button onClick={stop}>返回，不归档</Button>
            <Button variant="dangerFilled" busy={deed.isBusy} onClick={() => void archive()}>
              归档，不再更改
            </Button>
          </>
        }
      >
        {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
      </Dialog>
    </>
  )
}
