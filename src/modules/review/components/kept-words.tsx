'use client'

import { Notice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import type { Dossier, DossierAction } from '../schema'
import { isOffered, nameOfAction } from './action-words'
import type { RecommendationValues } from './recommendation-values'
import type { RemarkDraft } from './remark-place'
import { useKeptDraft } from '@/components/form/use-browser-draft'

interface KeptWordsProps {
  draftPlace: string
  dossier: Pick<Dossier, 'actions' | 'deadlineChange' | 'mayReleaseSlot' | 'ownRecommendation'>
  /** What was refused last; the dossier as it is now may have no place for it. */
  refused: DossierAction | null
  remarks: readonly RemarkDraft[]
}

/** Somebody was faster and what was open is gone: what was typed in it stays to be read and copied. */
export function KeptWords({ draftPlace, dossier, refused, remarks }: KeptWordsProps) {
  const reason = useKeptDraft<string>(`${refused ?? ''}.${draftPlace}`)
  const opinion = useKeptDraft<RecommendationValues>(`recommendation.${draftPlace}`)
  const isGone = refused !== null && !isOffered(refused, dossier)
  const kept = [
    ...(isGone ? [{ label: `${nameOfAction(refused)}的理由`, text: reason ?? '' }] : []),
    ...(isGone && refused === 'return'
      ? [{ label: '退回意见', text: remarks.map(({ words, text }) => `${words}：${text}`).join('\n') }]
      : []),
    ...(dossier.ownRecommendation === null
      ? [{ label: '推荐意见', text: [opinion?.opinion, opinion?.firstLevelOpinion].filter(Boolean).join('\n') }]
      : []),
  ].filter(({ text }) => text.trim() !== '')
  if (kept.length === 0) return null
  return (
    <Notice tone="warn" title="您填写的内容没有送出，仍留在这台电脑上">
      <p>现在没有可以填写它的地方，需要时请复制。再由本单位办理时，会填在原处。</p>
      {kept.map(({ label, text }) => (
        <Textarea key={label} label={label} readOnly rows={3} value={text} className="text-sm" />
      ))}
    </Notice>
  )
}
