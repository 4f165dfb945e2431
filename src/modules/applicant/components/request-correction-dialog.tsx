'use client'

import { useQuery } from '@tanstack/react-query'
import { refusalOf, useUnitApiClient } from '@/api/client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorState } from '@/components/ui/error-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { AccountRow } from '../schema'
import { PendingCorrection } from './pending-correction'
import { RequestCorrectionForm } from './request-correction-form'
import { accountQueryKey } from './use-account-deed'

interface RequestCorrectionDialogProps {
  account: AccountRow
  onClose: () => void
  onDone: (message: string) => void
}

/** 申请更正 after the first submission: what waits, what became of the last request, or the form for a new one. */
export function RequestCorrectionDialog({ account, onClose, onDone }: RequestCorrectionDialogProps) {
  const client = useUnitApiClient()
  const { applicantId, name } = account
  const requests = useQuery({
    queryKey: [...accountQueryKey, 'corrections', applicantId],
    queryFn: () => client.applicantAccount.corrections.query({ applicantId }),
    staleTime: 0,
  })
  const latest = requests.data?.[0] ?? null
  if (!requests.data || requests.isPending) {
    return (
      <Dialog open onClose={onClose} title={`申请更正 ${name} 的信息`} footer={<Button onClick={onClose}>关闭</Button>}>
        {requests.error ? (
          <ErrorState refusal={refusalOf(requests.error)} onRetry={() => void requests.refetch()} />
        ) : (
          <Skeleton label="正在加载更正申请" lines={4} />
        )}
      </Dialog>
    )
  }
  return latest?.state === 'PENDING' ? (
    <PendingCorrection name={name} request={latest} onClose={onClose} onDone={onDone} />
  ) : (
    <RequestCorrectionForm account={account} latest={latest} onClose={onClose} onDone={onDone} />
  )
}
