import type { Refusal } from '@/lib/domain-error'
import type { BatchSettings } from '@/modules/batch/schema'
import type { RecommendationFacts, Situation } from './situation'

export interface UnitAttachmentKind {
  kind: string
  label: string
  required: boolean
}

/** What the owner adds to its recommendation (form definition, attachments by OWNER). */
export const ownerAttachmentKinds: UnitAttachmentKind[] = [
  { kind: 'integrity', label: '单位出具的公示及廉洁、诚信意见', required: true },
  { kind: 'declass', label: '涉密审查（脱密）证明', required: true },
]

/** Which blocks of the paper the acting unit fills: a first-level owner both (workflow §4). */
export interface RecommendationRole {
  isOwner: boolean
  isFirstLevel: boolean
}

export function recommendationRole({ actor, application }: Situation): RecommendationRole {
  return {
    isOwner: actor.kind === 'unit' && actor.unitId === application.owningUnitId,
    isFirstLevel: actor.kind === 'unit' && actor.depth === 1,
  }
}

/** Length limits of the unit's main opinion. */
export function opinionLimits(settings: BatchSettings, { isOwner, isFirstLevel }: RecommendationRole) {
  if (isOwner) return settings.ownerOpinion
  return isFirstLevel ? settings.firstLevelOpinion : settings.superiorOpinion
}

/** Missing at 通过: the owner's opinion always, that of a unit above only where the batch asks for it then. */
export function missingForApproval(situation: Situation): string[] {
  const role = recommendationRole(situation)
  if (!role.isOwner && situation.batch.settings.opinionAt === 'forward') return []
  return missingOpinion(situation, role)
}

/** Missing at 上报: the opinion, and the publicity of the owner where the batch asks for it. */
export function missingForForward(situation: Situation): string[] {
  const role = recommendationRole(situation)
  return [...missingOpinion(situation, role), ...(role.isOwner ? missingPublicity(situation) : [])]
}

export function recommendationRefusal(what: string, missing: string[]): Refusal | null {
  if (missing.length === 0) return null
  return {
    kind: 'invalid',
    what,
    why: `推荐信息不完整：${missing.join('；')}。`,
    next: '请在“推荐意见”中补充完整。',
    details: { missing },
  }
}

/** A publicity that found something against the person stops the forward. */
export function publicityObjection(situation: Situation): Refusal | null {
  const { batch, recommendation } = situation
  if (!batch.settings.publicityRequired || !recommendationRole(situation).isOwner) return null
  if (recommendation?.publicityResult !== 'BLOCK') return null
  return {
    kind: 'invalid',
    what: '不能上报',
    why: '公示结果是“有异议，影响推荐”。',
    next: '请办理“不通过”，或在异议处理完毕后更改公示结果。',
  }
}

/** The form was submitted anew since the opinion was last confirmed. */
export function snapshotChanged({ application, recommendation }: Situation): Refusal | null {
  const confirmed = recommendation?.confirmedSubmissionNumber ?? null
  if (confirmed === null || confirmed === application.submissionNumber) return null
  return {
    kind: 'invalid',
    what: '还不能上报',
    why: `推荐意见写于第 ${confirmed} 次提交，申报表现在是第 ${application.submissionNumber} 次提交。`,
    next: '请看过改动，确认推荐意见仍然适用。',
    details: { field: 'opinionReconfirmed' },
  }
}

function missingOpinion({ recommendation, batch: { settings } }: Situation, role: RecommendationRole): string[] {
  const limits = opinionLimits(settings, role)
  return [
    lengthProblem('推荐意见', recommendation?.opinion ?? '', limits),
    role.isOwner && role.isFirstLevel
      ? lengthProblem('一级推荐单位推荐意见', recommendation?.firstLevelOpinion ?? '', settings.firstLevelOpinion)
      : null,
    role.isFirstLevel && !recommendation?.category ? '没有选择推荐类别' : null,
    role.isOwner && !recommendation?.head.trim() ? '没有填写单位负责人' : null,
    recommendation?.signedOn ? null : '没有填写日期',
    ...(role.isOwner ? missingAttachments(recommendation) : []),
  ].filter((problem) => problem !== null)
}

function missingAttachments(recommendation: RecommendationFacts | null): string[] {
  const present = recommendation?.attachmentKinds ?? []
  return ownerAttachmentKinds
    .filter(({ kind, required }) => required && !present.includes(kind))
    .map(({ label }) => `没有上传《${label}》`)
}

function missingPublicity({ recommendation, batch: { settings } }: Situation): string[] {
  if (!settings.publicityRequired) return []
  return [
    recommendation?.publicityFrom ? null : '没有填写公示开始日期',
    recommendation?.publicityTo ? null : '没有填写公示结束日期',
    recommendation?.publicityResult ? null : '没有选择公示结果',
  ].filter((problem) => problem !== null)
}

function lengthProblem(label: string, text: string, { min, max }: { min: number; max: number }): string | null {
  const length = [...text.trim()].length
  if (length === 0) return `没有填写${label}`
  if (length < min) return `${label}至少 ${min} 字，现有 ${length} 字`
  return length > max ? `${label}最多 ${max} 字，现有 ${length} 字` : null
}
