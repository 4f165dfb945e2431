import type { Refusal } from '@/lib/domain-error'
import { quotaNotMaintained, slotMissing } from '@/modules/quota/rules/slots'
import {
  batchIsArchived,
  batchIsNotClosed,
  batchIsNotOpen,
  decisionOfSamePerson,
  notSubmittedToOwner,
  openedAlready,
} from './guards-of-standing'
import { checkCorrectionDeadline, checkWindow } from './deadlines'
import { nameDiffers, reasonIsMissing } from './guards-of-input'
import {
  missingForApproval,
  missingForForward,
  publicityObjection,
  recommendationRefusal,
  snapshotChanged,
} from './recommendation'
import type { ActionInput, Situation } from './situation'
import { alreadyAsked, coolingOffIsOver, objectionIsLate } from './guards-of-ending'

/** A named condition of a row. It answers null, or why not in the user's words. */
export type Guard = keyof typeof guards

type Check = (situation: Situation) => Refusal | null
type InputCheck = (situation: Situation, input: ActionInput) => Refusal | null

const standing = (check: Check) => ({ asksInput: false as const, check })
/** Judged only when the action is taken, not when it is offered: the user has given nothing yet. */
const given = (check: InputCheck) => ({ asksInput: true as const, check })

const guards = {
  batchOpen: standing(batchIsNotOpen),
  batchNotArchived: standing(batchIsArchived),
  batchClosed: standing(batchIsNotClosed),
  windowOpen: standing(checkWindow),
  formComplete: standing(({ formProblems }) => (formProblems ? formIncomplete(formProblems) : null)),
  remarksAnswered: standing((situation) => remarksOpen(situation)),
  opinionForApproval: standing((situation) => recommendationRefusal('还不能通过', missingForApproval(situation))),
  recommendationComplete: standing((situation) => recommendationRefusal('还不能上报', missingForForward(situation))),
  publicityOk: standing(publicityObjection),
  quotaMaintained: standing(({ quota }) => quotaNotMaintained(quota)),
  slotFree: standing(({ quota }) => slotMissing(quota)),
  selfDecision: standing(decisionOfSamePerson),
  notOpenedSince: standing(openedAlready),
  submittedToOwner: standing(notSubmittedToOwner),
  coolingOff: standing(coolingOffIsOver),
  notAskedYet: standing(alreadyAsked),
  objectionInTime: standing(objectionIsLate),
  reasonGiven: given((_, { reason }) => reasonIsMissing(reason)),
  nameTyped: given(({ application }, { typedName }) => nameDiffers(application.applicantName, typedName)),
  opinionReconfirmed: given((situation, { opinionReconfirmed }) =>
    opinionReconfirmed ? null : snapshotChanged(situation),
  ),
  deadlineSound: given(checkCorrectionDeadline),
}

/** @param input left out when the action is only offered: guards on what is given then pass */
export function checkGuard(guard: Guard, situation: Situation, input: ActionInput | undefined): Refusal | null {
  const entry = guards[guard]
  if (!entry.asksInput) return entry.check(situation)
  return input ? entry.check(situation, input) : null
}

function formIncomplete(problems: number): Refusal {
  return {
    kind: 'invalid',
    what: '申报表还不能提交',
    why: `还有 ${problems} 处没有填写完整或填写有误。`,
    next: '请按“检查并提交”页列出的内容逐项补正。',
  }
}

function remarksOpen({ openRemarks, actor }: Situation): Refusal | null {
  if (openRemarks === 0) return null
  return actor.kind === 'applicant'
    ? {
        kind: 'invalid',
        what: '申报表还不能提交',
        why: `还有 ${openRemarks} 条退回意见没有答复。`,
        next: '请逐条修改，并标记为已修改。',
      }
    : {
        kind: 'invalid',
        what: '还不能上报',
        why: `上级退回的意见还有 ${openRemarks} 条没有答复。`,
        next: '请在“推荐意见”中逐条答复后再上报。',
      }
}
