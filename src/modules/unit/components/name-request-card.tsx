'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { RefusalNotice } from '@/components/ui/notice'
import type { NameCorrection } from '../name-schema'
import type { SubordinateDetail, UnitChange } from '../schema'
import { ScanLink } from './scan-link'
import { useSubordinateApi, type SuperiorAudience } from './use-subordinate-api'

interface NameRequestCardProps {
  audience: SuperiorAudience
  unit: SubordinateDetail
  request: NameCorrection
  onDecline: () => void
  onDone: (change: UnitChange, message: string) => void
}

/** What a unit asks its superior for, with the two answers. */
export function NameRequestCard({ audience, unit, request, onDecline, onDone }: NameRequestCardProps) {
  const api = useSubordinateApi(audience)
  const queries = useQueryClient()
  const deed = useDeed()

  async function accept() {
    const { correctionId } = request
    const seen = { correctionId, unitId: unit.unitId, version: unit.version }
    const isDone = await deed.run(async () =>
      onDone(await api.acceptName.mutate(seen), `单位名称已更正为“${request.requestedName}”`),
    )
    // Somebody was faster: what stands now is shown beside the refusal.
    if (!isDone) await queries.invalidateQueries({ queryKey: ['subordinates'] })
  }

  return (
    <section aria-label="单位名称更正申请" className="card flex flex-col gap-1.5 border-warn px-4 py-3">
      <h3 className="font-bold">单位名称更正申请</h3>
      <p className="break-words">
        {request.currentName} → <b>{request.requestedName}</b>
      </p>
      {request.requestedGovernmentName !== request.currentGovernmentName && (
        <p className="break-words">
          {request.currentGovernmentName ?? '—'} → <b>{request.requestedGovernmentName ?? '—'}</b>
        </p>
      )}
      <p className="break-words">原因：{request.reason}</p>
      {request.file ? <ScanLink file={request.file} /> : <p className="text-ink-2">没有上传证明材料。</p>}
      <p className="text-ink-2">
        {request.requestedByName} <Moment at={request.requestedAt} />{' '}
        申请。同意后，未办结的申报和新生成的申报表使用新名称。
      </p>
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" busy={deed.isBusy} onClick={() => void accept()}>
          同意更正
        </Button>
        <Button onClick={onDecline}>不同意</Button>
      </div>
    </section>
  )
}
