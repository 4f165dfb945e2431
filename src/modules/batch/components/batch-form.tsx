'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button, ButtonLink } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { RefusalNotice } from '@/components/ui/notice'
import { RestoredNotice } from '@/components/ui/restored-notice'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import { useKeptTyping } from '@/lib/use-kept-typing'
import { createBatchInput, updateBatchInput, type BatchDesk } from '../edit-schema'
import { categoryName, trackName } from '../rules/batch-words'
import {
  categoriesInOrder,
  factsOf,
  newBatchValues,
  tracksInOrder,
  valuesOf,
  type BatchFormValues,
} from './batch-form-values'
import { FormCard } from './form-card'
import { IndicatorRows } from './indicator-rows'
import { SettingsFields } from './settings-fields'

interface BatchFormProps {
  /** The batch to change; null for a new one. */
  batch: BatchDesk | null
  /** Where 返回 leads. */
  back: string
}

/** A batch in preparation: what it is called, who may apply, what is counted, by which rules. */
export function BatchForm({ batch, back }: BatchFormProps) {
  const typing = useKeptTyping<BatchFormValues>(batch ? `batch.${batch.code}.${String(batch.savedAt)}` : 'batch', () =>
    batch ? valuesOf(batch) : newBatchValues(),
  )
  const { value: values, change: setValues } = typing
  const [isChecked, setIsChecked] = useState(false)
  const save = useSave(batch, typing.forget)
  const change = (part: Partial<BatchFormValues>) => setValues({ ...values, ...part })
  const problems = isChecked ? problemsOf(values, batch) : {}

  return (
    <form
      noValidate
      className="flex max-w-[820px] flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        setIsChecked(true)
        void save.submit(values)
      }}
    >
      {typing.isRestored && <RestoredNotice onStartAnew={typing.startAnew} />}
      <FormCard title="基本信息">
        <div className="grid grid-cols-2 gap-x-4 gap-y-3">
          <TextField
            label="批次代码"
            required
            readOnly={batch !== null}
            maxLength={20}
            hint={batch ? '建立后不能修改' : '显示在网址中，如 2026；2–20 位数字、字母或短横线，建立后不能修改'}
            value={values.batchCode}
            onValueChange={(batchCode) => change({ batchCode })}
            error={problems.batchCode}
          />
          <TextField
            label="批次名称"
            required
            maxLength={100}
            hint="如 第十六批（2026 年）"
            value={values.name}
            onValueChange={(name) => change({ name })}
            error={problems.name}
          />
          <TextField
            label="年限计算截止日"
            type="date"
            required
            hint="申报表中的任职、成果等计算到这一天"
            value={values.cutoffDate}
            onValueChange={(cutoffDate) => change({ cutoffDate })}
            error={problems.cutoffDate}
          />
          <TextField
            label="成果起算日期"
            type="date"
            required
            hint="近 6 年成果从这一天起算"
            value={values.achievementFrom}
            onValueChange={(achievementFrom) => change({ achievementFrom })}
            error={problems.achievementFrom}
          />
        </div>
      </FormCard>
      <FormCard title="申报类别与专项" error={problems.categories ?? problems.tracks}>
        {categoriesInOrder.map((category) => (
          <div key={category} className="flex items-end gap-4">
            <Checkbox
              className="w-[240px] pb-1"
              label={categoryName[category]}
              checked={values.categories[category].isChosen}
              onCheckedChange={(isChosen) =>
                change({
                  categories: { ...values.categories, [category]: { ...values.categories[category], isChosen } },
                })
              }
            />
            <TextField
              label={`${categoryName[category]} 出生不早于`}
              type="date"
              disabled={!values.categories[category].isChosen}
              frameClassName="w-[280px]"
              value={values.categories[category].bornOnOrAfter}
              onValueChange={(bornOnOrAfter) =>
                change({
                  categories: { ...values.categories, [category]: { ...values.categories[category], bornOnOrAfter } },
                })
              }
            />
          </div>
        ))}
        <p className="text-xs text-ink-3">年龄条件以“某日以后（含当日）出生”记录；不填表示不限。</p>
        <fieldset className="flex flex-wrap gap-x-6 gap-y-1">
          <legend className="mb-1 text-sm text-ink-2">申报专项</legend>
          {tracksInOrder.map((track) => (
            <Checkbox
              key={track}
              label={trackName[track]}
              checked={values.tracks[track]}
              onCheckedChange={(isChosen) => change({ tracks: { ...values.tracks, [track]: isChosen } })}
            />
          ))}
        </fieldset>
      </FormCard>
      <FormCard title="限额指标" error={problems.indicators}>
        <IndicatorRows values={values} onChange={(indicators) => change({ indicators })} />
      </FormCard>
      <FormCard title="办理规则" error={problems.settings}>
        <SettingsFields settings={values.settings} onChange={(settings) => change({ settings })} />
      </FormCard>
      {save.refusal && <RefusalNotice refusal={save.refusal} />}
      <div className="flex items-center gap-3">
        <Button type="submit" variant="primary" busy={save.isBusy}>
          {batch ? '保存批次设置' : '建立批次'}
        </Button>
        <ButtonLink href={back}>返回，不保存</ButtonLink>
      </div>
    </form>
  )
}

function useSave(batch: BatchDesk | null, onSaved: () => void) {
  const { batch: api } = useApiClient().province
  const router = useRouter()
  const showToast = useToast()
  const deed = useDeed()
  async function submit(values: BatchFormValues) {
    const facts = factsOf(values)
    const { batchCode } = values
    if (Object.keys(problemsOf(values, batch)).length > 0) return
    const isDone = await deed.run(() =>
      batch
        ? api.update.mutate({ ...facts, batchCode, savedAt: batch.savedAt })
        : api.create.mutate({ ...facts, batchCode }),
    )
    if (!isDone) return
    onSaved()
    showToast(batch ? '批次设置已保存' : '批次已建立')
    router.push(`/province/b/${encodeURIComponent(batchCode.trim())}/batch`)
  }
  return { ...deed, submit }
}

/** The first problem of each part, by the schema the server uses. */
function problemsOf(values: BatchFormValues, batch: BatchDesk | null): Record<string, string> {
  const input = { ...factsOf(values), batchCode: values.batchCode, savedAt: batch?.savedAt }
  const parsed = batch ? updateBatchInput.safeParse(input) : createBatchInput.safeParse(input)
  const problems: Record<string, string> = {}
  for (const issue of parsed.error?.issues ?? []) problems[String(issue.path[0])] ??= wordsOf(issue)
  return problems
}

/** Numbers left empty have no words of their own in the browser. */
function wordsOf({ message, path }: { message: string; path: PropertyKey[] }): string {
  if (/\p{Script=Han}/u.test(message)) return message
  return path[0] === 'settings' ? '请填写规定范围内的整数' : '请填写完整'
}
