import { Paperclip } from 'lucide-react'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import type { AttachmentView, RecommendationView } from '../schema'
import { publicityLabel } from './publicity-words'
import { categoryLabel } from './review-words'

interface RecommendationsTabProps {
  recommendations: readonly RecommendationView[]
  onOpenAttachment: (attachment: AttachmentView) => void
}

/** 推荐意见 of all units on the path, from the owner upwards. */
export function RecommendationsTab({ recommendations, onOpenAttachment }: RecommendationsTabProps) {
  if (recommendations.length === 0) {
    return (
      <div className="card">
        <EmptyState title="还没有推荐意见">各级单位上报后，推荐意见会按顺序列在这里。</EmptyState>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-3">
      {recommendations.map((recommendation) => (
        <RecommendationCard
          key={recommendation.unitId}
          recommendation={recommendation}
          onOpenAttachment={onOpenAttachment}
        />
      ))}
    </div>
  )
}

function RecommendationCard({
  recommendation,
  onOpenAttachment,
}: {
  recommendation: RecommendationView
  onOpenAttachment: (attachment: AttachmentView) => void
}) {
  const facts = [
    recommendation.category && `推荐类别：${categoryLabel[recommendation.category]}`,
    recommendation.rank !== null && `推荐排序：${recommendation.rank}`,
    recommendation.publicityFrom &&
      `公示：${recommendation.publicityFrom} 至 ${recommendation.publicityTo ?? '—'}，${publicityLabel(recommendation.publicityResult) || '结果未填'}`,
    recommendation.head && `单位负责人：${recommendation.head}`,
    recommendation.signedOn && `日期：${recommendation.signedOn}`,
    recommendation.confirmedSubmissionNumber !== null && `针对第 ${recommendation.confirmedSubmissionNumber} 次提交`,
  ].filter(Boolean)

  return (
    <section className="card px-4 py-3">
      <h3 className="flex items-center gap-2 font-bold">
        {recommendation.unitName}
        {recommendation.isOwner && <Chip>所属单位</Chip>}
        {recommendation.isFirstLevel && <Chip>一级推荐单位</Chip>}
      </h3>
      <p className="mt-2 whitespace-pre-wrap">{recommendation.opinion || '（未填写）'}</p>
      {recommendation.firstLevelOpinion && (
        <>
          <p className="mt-2 text-sm text-ink-2">一级推荐单位意见</p>
          <p className="whitespace-pre-wrap">{recommendation.firstLevelOpinion}</p>
        </>
      )}
      {facts.length > 0 && <p className="mt-2 text-sm text-ink-2">{facts.join('　')}</p>}
      {recommendation.attachments.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-2">
          {recommendation.attachments.map((attachment) => (
            <li key={attachment.id}>
              <button
                type="button"
                onClick={() => onOpenAttachment(attachment)}
                className="inline-flex items-center gap-1 text-sm text-brand underline-offset-2 hover:underline"
              >
                <Paperclip size={13} aria-hidden />
                {attachment.kindLabel}：{attachment.fileName}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
