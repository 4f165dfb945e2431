'use client'

import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Moment } from '@/components/ui/moment'
import { RefusalNotice } from '@/components/ui/notice'
import type { OwnCorrection } from '../schema'
import { IdentityComparison } from './identity-comparison'
import { useAccountDeed } from './use-account-deed'

interface PendingCorrectionProps {
  name: string
  request: OwnCorrection
  onClose: () => void
  onDone: (message: string) => void
}

/** What was asked for and waits; until it is decided, the unit may take it back. */
export function PendingCorrection({ name, request, onClose, onDone }: PendingCorrectionProps) {
  const deed = useAccountDeed()

  async function withdraw() {
    const { correctionId } = request
    if (await deed.run((accounts) => accounts.withdrawCorrection.mutate({ correctionId }))) {
      onDone(`已撤回 ${name} 的更正申请`)
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`${name} 的更正申请`}
      description={
        <p>
          <Moment at={request.requestedAt} /> 提交，正在等待人社厅审核。同意后，申报人下次提交时采用。
        </p>
      }
      footer={
        <>
          <Button busy={deed.isBusy} onClick={() => void withdraw()}>
            撤回申请
          </Button>
          <Button variant="primary" onClick={onClose}>
            关闭
          </Button>
        </>
      }
    >
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
      <IdentityComparison before={request.before} after={request.after} />
      <p className="text-sm break-words">
        <span className="text-ink-2">申请理由：</span>
        {request.reason}
      </p>
    </Dialog>
  )
}
