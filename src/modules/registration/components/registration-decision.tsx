'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { KnownTick } from '@/components/form/known-tick'
import { Button } from '@/components/ui/button'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import type { RegistrationDetail } from '../schema'
import { RefuseDialog } from './refuse-dialog'

/** What should be known, what stands in the way, and the three ways to decide; 不通过 stands apart. */
export function RegistrationDecision({ detail }: { detail: RegistrationDetail }) {
  const api = useApiClient().province.registration
  const answered = useAnswered()
  const showToast = useToast()
  const deed = useDeed()
  const [refusing, setRefusing] = useState<'giveBack' | 'reject' | null>(null)
  const [isTicked, setIsTicked] = useState(false)
  const { registrationId, version, isOperatorChange, obstacles } = detail
  // What was told and is known of one version is known of no other: somebody else may be registered in it.
  const [triedVersion, setTriedVersion] = useState(version)
  const isOfThis = triedVersion === version
  const conflictKnown = isTicked && isOfThis

  async function approve() {
    setTriedVersion(version)
    if (!isOfThis) setIsTicked(false)
    const seen = { registrationId, version, presentOperatorId: detail.presentOperator?.operatorId ?? null }
    const isDone = await deed.run(() => api.approve.mutate({ ...seen, conflictKnown }))
    answered()
    if (isDone) showToast(`已通过 ${detail.number}，${detail.personName}现在可以扫码登录`)
  }

  return (
    <section aria-label="审核" className="card flex flex-col gap-2.5 px-4 py-3">
      <h2 className="font-bold">审核</h2>
      <Notes tone="warn" title="请注意" lines={notesOn(detail)} />
      <Notes tone="stop" title="现在不能通过" lines={obstacles} />
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
      <KnownTick refusal={isOfThis ? deed.refusal : null} checked={conflictKnown} onCheckedChange={setIsTicked} />
      {obstacles.length === 0 && (
        <p className="bg-brand-2 px-2.5 py-1.5 text-xs text-brand-dark">{whatFollows(detail)}</p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" busy={deed.isBusy} disabled={obstacles.length > 0} onClick={() => void approve()}>
          {isOperatorChange ? '通过，变更经办人' : '通过，开通账户'}
        </Button>
        <Button onClick={() => setRefusing('giveBack')}>退回修改</Button>
        <span className="flex-1" />
        <Button variant="danger" onClick={() => setRefusing('reject')}>
          不通过
        </Button>
      </div>
      {refusing && (
        <RefuseDialog kind={refusing} detail={detail} onClose={() => setRefusing(null)} onAnswered={answered} />
      )}
    </section>
  )
}

/** A returned one that nobody takes up again bars its unit: it can be ended. */
export function ReturnedDecision({ detail }: { detail: RegistrationDetail }) {
  const answered = useAnswered()
  const [isRefusing, setIsRefusing] = useState(false)
  return (
    <section aria-label="审核" className="card flex flex-col gap-2.5 px-4 py-3">
      <h2 className="font-bold">审核</h2>
      <p className="bg-brand-2 px-2.5 py-1.5 text-xs text-brand-dark">
        已退回，等待注册人修改后重新提交，其间该单位不能另行注册。注册人不再办理、要改由他人注册的，请作“不通过”处理。
      </p>
      <div className="flex justify-end">
        <Button variant="danger" onClick={() => setIsRefusing(true)}>
          不通过
        </Button>
      </div>
      {isRefusing && (
        <RefuseDialog kind="reject" detail={detail} onClose={() => setIsRefusing(false)} onAnswered={answered} />
      )}
    </section>
  )
}

/** List and count are asked for anew, the page shows what is now. */
function useAnswered(): () => void {
  const queries = useQueryClient()
  const router = useRouter()
  return () => {
    void queries.invalidateQueries({ queryKey: ['registration'] })
    void queries.invalidateQueries({ queryKey: ['review', 'province-counts'] })
    router.refresh()
  }
}

function Notes({ tone, title, lines }: { tone: 'warn' | 'stop'; title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <Notice tone={tone} title={title}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  )
}

function notesOn({ warnings, otherUnits }: RegistrationDetail): string[] {
  return [
    ...warnings,
    ...(otherUnits.length > 0 ? [`此人也是 ${otherUnits.join('、')} 的经办人，登录后要选择以哪个单位办理。`] : []),
  ]
}

function whatFollows({ unitId, isOperatorChange, presentOperator, personName }: RegistrationDetail): string {
  if (unitId === null) return `通过后新增这个一级推荐单位，${personName}即可扫码登录。`
  if (!isOperatorChange) return `通过后${personName}成为该单位的经办人，即可扫码登录。`
  return `通过后由${personName}接任，${presentOperator?.name ?? '原经办人'}的登录立即失效；未办完的申报由新经办人接着办理。`
}
