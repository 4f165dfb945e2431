'use client'

import { Counter } from '@/components/ui/counter'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { Textarea } from '@/components/ui/textarea'
import { WhenHydrated } from '@/components/ui/when-hydrated'
import type { Dossier, RecommendationView } from '../schema'
import { publicityOptions } from './publicity-words'
import { categoryOptions } from './review-words'
import { SaveStateLine, SaveTrouble } from './save-state-line'
import { UnitAttachments } from './unit-attachments'
import type { RecommendationDraft } from './use-recommendation-draft'

interface RecommendationFormProps {
  dossier: Pick<Dossier, 'applicationId' | 'opinionLimits' | 'publicityRequired' | 'unitAttachmentKinds'>
  own: RecommendationView
  draft: RecommendationDraft
}

/** The unit's own recommendation: the owner's block, a superior's, the first level's, as the form asks of each. */
export function RecommendationForm({ dossier, own, draft }: RecommendationFormProps) {
  const { values, change } = draft
  const { min, max, firstLevelMin, firstLevelMax } = dossier.opinionLimits
  const hasRank = !own.isOwner || own.isFirstLevel
  return (
    <WhenHydrated className="flex min-w-0 flex-col gap-2.5">
      <SaveTrouble draft={draft} />
      <Textarea
        label="推荐意见"
        required
        hint={`${min}–${max} 字`}
        rows={own.isOwner ? 6 : 5}
        value={values.opinion}
        onValueChange={(opinion) => change({ opinion })}
        onBlur={() => void draft.flush()}
        aside={<Counter text={values.opinion} min={min} max={max} />}
        className="text-sm"
      />
      {own.isOwner && own.isFirstLevel && (
        <Textarea
          label="一级推荐单位推荐意见"
          required
          hint={`${firstLevelMin}–${firstLevelMax} 字`}
          rows={4}
          value={values.firstLevelOpinion}
          onValueChange={(firstLevelOpinion) => change({ firstLevelOpinion })}
          onBlur={() => void draft.flush()}
          aside={<Counter text={values.firstLevelOpinion} min={firstLevelMin} max={firstLevelMax} />}
          className="text-sm"
        />
      )}
      <SaveStateLine draft={draft} />
      {own.isOwner && <OwnerFields required={dossier.publicityRequired} draft={draft} />}
      {own.isFirstLevel && (
        <Select
          label="推荐类别"
          required
          placeholder="请选择"
          options={categoryOptions}
          value={values.category ?? ''}
          onValueChange={(value) => change({ category: value === 'LEADER' || value === 'RESERVE' ? value : null })}
        />
      )}
      <div className="grid grid-cols-2 gap-2">
        {hasRank && (
          <TextField
            label="推荐排序"
            inputMode="numeric"
            maxLength={4}
            value={values.rank === null ? '' : String(values.rank)}
            onValueChange={(text) => change({ rank: toRank(text) })}
          />
        )}
        <TextField
          label="日期"
          required
          type="date"
          value={values.signedOn ?? ''}
          onValueChange={(signedOn) => change({ signedOn: signedOn || null })}
        />
      </div>
      <UnitAttachments applicationId={dossier.applicationId} kinds={dossier.unitAttachmentKinds} own={own} />
    </WhenHydrated>
  )
}

function OwnerFields({ required, draft }: { required: boolean; draft: RecommendationDraft }) {
  const { values, change } = draft
  const isReversed = Boolean(values.publicityFrom && values.publicityTo && values.publicityTo < values.publicityFrom)
  return (
    <>
      {required && (
        <>
          <div className="grid grid-cols-2 gap-2">
            <TextField
              label="公示开始"
              required
              type="date"
              value={values.publicityFrom ?? ''}
              onValueChange={(value) => change({ publicityFrom: value || null })}
            />
            <TextField
              label="公示结束"
              required
              type="date"
              error={isReversed ? '早于公示开始，请检查' : null}
              value={values.publicityTo ?? ''}
              onValueChange={(value) => change({ publicityTo: value || null })}
            />
          </div>
          <Select
            label="公示结果"
            required
            placeholder="请选择"
            options={publicityOptions}
            value={values.publicityResult ?? ''}
            onValueChange={(value) =>
              change({ publicityResult: value === 'OK' || value === 'RESOLVED' || value === 'BLOCK' ? value : null })
            }
          />
        </>
      )}
      <TextField
        label="单位负责人"
        required
        maxLength={30}
        value={values.head}
        onValueChange={(head) => change({ head })}
        onBlur={() => void draft.flush()}
      />
    </>
  )
}

/** Digits only, 1–9999; anything else typed is no rank. */
function toRank(text: string): number | null {
  const digits = text.normalize('NFKC').replace(/\D/g, '').slice(0, 4)
  const rank = Number(digits)
  return rank >= 1 ? rank : null
}
