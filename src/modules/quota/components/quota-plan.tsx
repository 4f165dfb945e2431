'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { refusalOf, useApiClient } from '@/api/client'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import type { Refusal } from '@/lib/domain-error'
import { useKeptTyping } from '@/lib/use-kept-typing'
import type { QuotaView } from '../schema'
import { plannedProblem, tidyNumber } from './planned-number'
import { QuotaBar } from './quota-bars'

interface QuotaPlanProps {
  batchCode: string
  quotas: QuotaView[]
}

/** 推荐限额: the planned number of each indicator, saved all together or not at all. */
export function QuotaPlan({ batchCode, quotas }: QuotaPlanProps) {
  const plan = usePlan(batchCode, quotas)
  const isMissing = quotas.some(({ planned }) => planned === null)
  if (quotas.length === 0) {
    return (
      <div className="card">
        <EmptyState title="还没有推荐限额">人社厅预设本单位的推荐限额后，可在这里维护各项指标的推荐数量。</EmptyState>
      </div>
    )
  }
  return (
    <form
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void plan.save()
      }}
    >
      {isMissing && (
        <Notice tone="warn" title="推荐数量尚未维护，暂时不能上报">
          请按本批次选拔文件，在限额内填写各项指标的推荐数量并保存。
        </Notice>
      )}
      {plan.refusal && <RefusalNotice refusal={plan.refusal} />}
      <Table
        caption="各项指标的推荐限额、计划数与使用情况"
        head={
          <>
            <th scope="col">指标</th>
            <th scope="col">限额</th>
            <th scope="col">计划数</th>
            <th scope="col">已用</th>
            <th scope="col">其中退回</th>
            <th scope="col">待上报</th>
            <th scope="col">剩余</th>
            <th scope="col">使用情况</th>
          </>
        }
      >
        {quotas.map((quota) => (
          <tr key={quota.indicatorId}>
            <td className="font-bold">
              {quota.label}
              {quota.kind === 'MINIMUM' && <span className="block text-xs font-normal text-ink-2">不少于</span>}
            </td>
            <td>{quota.limit}</td>
            <td>
              <TextField
                label={`${quota.label} 计划数`}
                labelHidden
                inputMode="numeric"
                maxLength={6}
                value={plan.textOf(quota)}
                onValueChange={(text) => plan.type(quota, text)}
                error={plan.problemOf(quota)}
                frameClassName="w-[128px]"
                className="max-w-[72px]"
              />
            </td>
            <td>{quota.used}</td>
            <td title="人社厅退回修改中，名额保留">{quota.returned}</td>
            <td>{quota.ready}</td>
            <td className={quota.kind === 'MAXIMUM' && quota.ready > quota.left ? 'font-bold text-stop' : undefined}>
              {quota.planned === null ? '—' : quota.left}
              {quota.kind === 'MAXIMUM' && quota.ready > quota.left && (
                <span className="block text-xs font-normal">少 {quota.ready - quota.left} 个</span>
              )}
            </td>
            <td className="w-[180px]">
              <QuotaBar quota={quota} />
            </td>
          </tr>
        ))}
      </Table>
      <div className="flex items-center gap-3">
        <p className="flex-1 text-xs text-ink-2">
          深色：已用 · 浅色：待上报 · 红线：计划数。计划数不能超过限额，也不能低于已用数；“其中退回”的名额保留。
        </p>
        {plan.isChanged && <span className="text-xs text-warn">有未保存的改动</span>}
        <Button type="submit" variant="primary" busy={plan.isSaving} disabled={!plan.isChanged}>
          保存推荐数量
        </Button>
      </div>
    </form>
  )
}

function usePlan(batchCode: string, quotas: QuotaView[]) {
  const client = useApiClient()
  const queries = useQueryClient()
  const router = useRouter()
  const showToast = useToast()
  const { value: typed, change: setTyped, forget } = useKeptTyping<Record<string, string>>(`plan.${batchCode}`, {})
  const [isChecked, setIsChecked] = useState(false)
  const [isSaving, setIsSaving] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const textOf = (quota: QuotaView) => typed[quota.indicatorId] ?? (quota.planned === null ? '' : String(quota.planned))
  const changed = quotas.filter((quota) => textOf(quota) !== (quota.planned === null ? '' : String(quota.planned)))
  const toSave = quotas.filter((quota) => quota.planned === null || changed.includes(quota))

  async function save() {
    setIsChecked(true)
    if (toSave.some((quota) => plannedProblem(textOf(quota), quota))) return
    setIsSaving(true)
    setRefusal(null)
    try {
      await client.recommender.quota.plan.mutate({
        batchCode,
        plans: toSave.map((quota) => ({
          indicatorId: quota.indicatorId,
          version: quota.version,
          planned: Number(textOf(quota)),
        })),
      })
      // What was typed stays until the page shows the same from the server.
      setIsChecked(false)
      forget()
      showToast('推荐数量已保存')
      await queries.invalidateQueries({ queryKey: ['review'] })
    } catch (error) {
      setRefusal(refusalOf(error))
    } finally {
      setIsSaving(false)
      router.refresh()
    }
  }

  return {
    textOf,
    type: (quota: QuotaView, text: string) => setTyped({ ...typed, [quota.indicatorId]: tidyNumber(text) }),
    /** Said while typing when it is changed, for all of them once saving was tried. */
    problemOf: (quota: QuotaView) =>
      isChecked || changed.includes(quota) ? plannedProblem(textOf(quota), quota) : null,
    isChanged: changed.length > 0,
    isSaving,
    refusal,
    save,
  }
}
