'use client'

import { useState } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/notice'

/** The whole ID number and mobile, to be compared with the stamped form; who looked is kept. */
export function RevealNumbers({ registrationId }: { registrationId: string }) {
  const api = useApiClient().province.registration
  const deed = useDeed()
  const [numbers, setNumbers] = useState<{ idNumber: string; mobile: string } | null>(null)
  const reveal = () =>
    deed.run(async () => setNumbers(await api.reveal.mutate({ registrationId })), { keepsPage: true })
  return (
    <div className="flex flex-col gap-1.5">
      <div role="status">
        {numbers && (
          <p className="tabular-nums">
            证件号码 <b>{numbers.idNumber}</b>，手机号 <b>{numbers.mobile}</b>
          </p>
        )}
      </div>
      {numbers === null && (
        <div>
          <Button size="small" busy={deed.isBusy} title="查看会被记录" onClick={() => void reveal()}>
            显示完整号码，与扫描件核对
          </Button>
        </div>
      )}
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
    </div>
  )
}
