import { describe, expect, test } from '@jest/globals'
import type { QuotaFacts } from '@/modules/quota/rules/slots'
import { completeRecommendation, hours, situation } from './example-situation'
import { checkGuard, type Guard } from './guards'
import type { ActionInput, ApplicationFacts, Situation, WorkflowActor } from './situation'

const batch = situation().batch
const settings = (changes: Partial<typeof batch.settings>) => ({
  batch: { ...batch, settings: { ...batch.settings, ...changes } },
})
const unit = (unitId: string, depth: number, personId = `${unitId}-operator`): WorkflowActor => ({
  kind: 'unit',
  personId,
  unitId,
  depth,
})
const quota: QuotaFacts = {
  lines: [
    {
      quotaId: 'q',
      indicatorId: 'i',
      label: '学术和技术带头人',
      category: 'LEADER',
      track: null,
      kind: 'MAXIMUM',
      limit: 5,
      planned: 3,
      used: 2,
    },
    {
      quotaId: 'm',
      indicatorId: 'j',
      label: '基层人才专项',
      category: 'LEADER',
      track: 'GRASSROOTS',
      kind: 'MINIMUM',
      limit: 5,
      planned: 1,
      used: 1,
    },
  ],
  category: 'LEADER',
  track: 'GENERAL',
  heldIndicatorIds: [],
}
const [general, minimum] = quota.lines as [QuotaFacts['lines'][number], QuotaFacts['lines'][number]]
const rejected = (at: Date) => ({ rejection: { unitId: 'employer', fromState: 'IN_REVIEW' as const, at } })

type Row = [string, Guard, Partial<Situation>, Partial<ApplicationFacts>, RegExp | null, ActionInput?]

const rows: Row[] = [
  ['an open batch', 'batchOpen', {}, {}, null],
  ['a closed batch', 'batchOpen', { batch: { ...batch, status: 'CLOSED' } }, {}, /已经结束/],
  ['a batch in preparation', 'batchOpen', { batch: { ...batch, status: 'PREPARING' } }, {}, /还在准备/],
  ['a closed batch that is not archived', 'batchNotArchived', { batch: { ...batch, status: 'CLOSED' } }, {}, null],
  ['an archived batch', 'batchNotArchived', { batch: { ...batch, status: 'ARCHIVED' } }, {}, /已经归档/],
  ['a lapse before the batch is closed', 'batchClosed', {}, {}, /正在办理/],

  ['a complete form', 'formComplete', { formProblems: 0 }, {}, null],
  ['a form not checked here', 'formComplete', { formProblems: null }, {}, null],
  ['an incomplete form', 'formComplete', { formProblems: 3 }, {}, /还有 3 处/],
  ['all remarks answered', 'remarksAnswered', { openRemarks: 0 }, {}, null],
  ['remarks open at a unit', 'remarksAnswered', { openRemarks: 2 }, {}, /上级退回的意见还有 2 条/],

  ['a complete opinion at 通过', 'opinionForApproval', {}, {}, null],
  ['the owner without an opinion at 通过', 'opinionForApproval', { recommendation: null }, {}, /没有填写推荐意见/],
  [
    'a unit above without one at 通过',
    'opinionForApproval',
    { recommendation: null, actor: unit('county', 2) },
    {},
    null,
  ],
  [
    'a unit above where the batch asks for it at 通过',
    'opinionForApproval',
    { recommendation: null, actor: unit('county', 2), ...settings({ opinionAt: 'approve' }) },
    {},
    /没有填写推荐意见/,
  ],
  [
    'an opinion too short',
    'recommendationComplete',
    { recommendation: { ...completeRecommendation, opinion: '同意' } },
    {},
    /至少 20 字，现有 2 字/,
  ],
  [
    'an opinion too long',
    'recommendationComplete',
    { recommendation: { ...completeRecommendation, opinion: '好'.repeat(1001) } },
    {},
    /最多 1000 字，现有 1001 字/,
  ],
  [
    'a character of two UTF-16 units counts once',
    'recommendationComplete',
    { recommendation: { ...completeRecommendation, opinion: '𠮷'.repeat(1000) } },
    {},
    null,
  ],
  [
    'the owner without its papers',
    'recommendationComplete',
    { recommendation: { ...completeRecommendation, attachmentKinds: ['integrity'] } },
    {},
    /没有上传《涉密审查（脱密）证明》/,
  ],
  [
    'the first level without a category',
    'recommendationComplete',
    { actor: unit('first', 1), recommendation: { ...completeRecommendation, category: null } },
    {},
    /没有选择推荐类别/,
  ],
  [
    'a first-level owner without the second block',
    'recommendationComplete',
    { actor: unit('employer', 1), recommendation: { ...completeRecommendation, firstLevelOpinion: '' } },
    {},
    /一级推荐单位推荐意见/,
  ],
  [
    'publicity missing where it is asked for',
    'recommendationComplete',
    { ...settings({ publicityRequired: true }), recommendation: { ...completeRecommendation, publicityTo: null } },
    {},
    /没有填写公示结束日期/,
  ],
  [
    'publicity missing where it is not',
    'recommendationComplete',
    { recommendation: { ...completeRecommendation, publicityTo: null } },
    {},
    null,
  ],
  [
    'a publicity that found something',
    'publicityOk',
    {
      ...settings({ publicityRequired: true }),
      recommendation: { ...completeRecommendation, publicityResult: 'BLOCK' },
    },
    {},
    /有异议/,
  ],

  ['not a first-level unit', 'quotaMaintained', { quota: null }, {}, null],
  ['planned numbers maintained', 'quotaMaintained', { quota }, {}, null],
  [
    'one planned number missing',
    'quotaMaintained',
    { quota: { ...quota, lines: [general, { ...minimum, planned: null }] } },
    {},
    /基层人才专项/,
  ],
  ['no limit preset at all', 'quotaMaintained', { quota: { ...quota, lines: [] } }, {}, /尚未预设/],
  ['a free slot', 'slotFree', { quota }, {}, null],
  ['no free slot', 'slotFree', { quota: { ...quota, lines: [{ ...general, used: 3 }] } }, {}, /已用 3，计划 3，限额 5/],
  [
    'no free slot, but this application holds one',
    'slotFree',
    { quota: { ...quota, lines: [{ ...general, used: 3 }], heldIndicatorIds: ['i'] } },
    {},
    null,
  ],
  ['a minimum that is reached', 'slotFree', { quota: { ...quota, track: 'GRASSROOTS' } }, {}, null],
  ['a category without any limit', 'slotFree', { quota: { ...quota, category: 'RESERVE' } }, {}, /没有为本单位预设/],

  [
    'the owner’s operator who decided above',
    'selfDecision',
    { actor: unit('employer', 3, 'p'), decisions: [{ personId: 'p', unitId: 'county' }] },
    {},
    null,
  ],
  [
    'a person who decided at the owner',
    'selfDecision',
    { actor: unit('first', 1, 'p'), decisions: [{ personId: 'p', unitId: 'employer' }] },
    {},
    null,
  ],
  [
    'a person who decided one step above the owner',
    'selfDecision',
    { actor: unit('first', 1, 'p'), decisions: [{ personId: 'p', unitId: 'county' }] },
    {},
    /同一人不能办理两级审核/,
  ],
  [
    'the same person at the same step again',
    'selfDecision',
    { actor: unit('first', 1, 'p'), decisions: [{ personId: 'p', unitId: 'first' }] },
    {},
    null,
  ],

  ['not opened', 'notOpenedSince', {}, {}, null],
  [
    'opened by the superior',
    'notOpenedSince',
    {},
    { opened: { at: hours(1), personName: '王磊' }, holderUnitId: 'county' },
    /青羊区人社局的王磊已于 11-20 11:00 打开/,
  ],
  ['within the cooling-off hours', 'coolingOff', {}, rejected(hours(-23)), null],
  ['at the end of the cooling-off hours', 'coolingOff', {}, rejected(hours(-24)), /24 小时内/],
  [
    'no cooling-off in this batch',
    'coolingOff',
    settings({ coolingOffHours: 0 }),
    rejected(hours(0)),
    /不能由本单位撤销/,
  ],
  [
    'termination asked by the same party',
    'notAskedYet',
    { termination: { requestedBy: 'OWNER', executeAfter: hours(1) } },
    {},
    /已经提出/,
  ],
  [
    'an objection in time',
    'objectionInTime',
    { termination: { requestedBy: 'APPLICANT', executeAfter: hours(1) } },
    {},
    null,
  ],
  [
    'an objection too late',
    'objectionInTime',
    { termination: { requestedBy: 'APPLICANT', executeAfter: hours(0) } },
    {},
    /异议期已于/,
  ],

  ['a reason', 'reasonGiven', {}, {}, null, { reason: '材料不实' }],
  ['what was submitted to this owner', 'submittedToOwner', {}, {}, null],
  [
    'what was submitted to a former owner',
    'submittedToOwner',
    {},
    { submittedToUnitId: 'sibling' },
    /还没有向本单位提交/,
  ],
  ['blanks for a reason', 'reasonGiven', {}, {}, /没有写明理由/, { reason: '  \n ' }],
  ['a reason of 501 characters', 'reasonGiven', {}, {}, /501 字/, { reason: '长'.repeat(501) }],
  ['a reason that will be given', 'reasonGiven', {}, {}, null, undefined],
  ['the name typed', 'nameTyped', {}, {}, null, { typedName: ' 欧阳雨桐' }],
  ['another name typed', 'nameTyped', {}, {}, /不一致/, { typedName: '欧阳' }],
  [
    'a minority name with another dot',
    'nameTyped',
    {},
    { applicantName: '买买提·吐尔逊' },
    null,
    { typedName: '买买提•吐尔逊' },
  ],
  ['the snapshot the opinion was written for', 'opinionReconfirmed', {}, {}, null, {}],
  ['a newer snapshot', 'opinionReconfirmed', {}, { submissionNumber: 2 }, /第 1 次提交，申报表现在是第 2 次提交/, {}],
  [
    'a newer snapshot, reconfirmed',
    'opinionReconfirmed',
    {},
    { submissionNumber: 2 },
    null,
    { opinionReconfirmed: true },
  ],
]

describe('guards', () => {
  test.each(rows)('%s: %s', (...[, guard, changes, application, why, input]) => {
    const refusal = checkGuard(guard, situation(changes, application), input)
    if (why === null) expect(refusal).toBeNull()
    else {
      expect(refusal?.why).toMatch(why)
      // What, why and next, each a sentence of Chinese.
      for (const words of [refusal?.what, refusal?.why, refusal?.next]) expect(words).toMatch(/\p{Script=Han}/u)
      expect(refusal?.why).toMatch(/。$/)
      expect(refusal?.next).toMatch(/。$/)
    }
  })
})
