'use client'

import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/notice'

/** 结束办理: this browser forgets the registration, which stays as it is. */
export function LeaveButton() {
  const api = useApiClient().public.registration
  const deed = useDeed()
  async function leave() {
    // A whole page: nothing that was typed or shown stays in this tab.
    if (await deed.run(() => api.leave.mutate(), { keepsPage: true })) window.location.assign('/register/status')
  }
  return (
    <>
      <Button size="small" className="print:hidden" busy={deed.isBusy} onClick={() => void leave()}>
        在本机结束办理
      </Button>
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
    </>
  )
}
