import { forUnits, type Answer, type MatrixRow } from './matrix-row'
import { transition, type Scene } from './scenes'

const batch = ({ round }: Scene) => ({ batchCode: round.batchCode })
const one = ({ applicationId }: Scene) => ({ applicationId })
const list = (scene: Scene) => ({ ...batch(scene), module: 'others-review' })
const because = (scene: Scene) => ({ ...transition(scene), reason: '请核对后再办' })

/** The application came up to the county and back: the prefecture never had it. */
const owners = (others: Answer) => forUnits('NOT_FOUND', { owner: 'ok', above: others })
/** Everybody on the path has had it; who does not hold it now may look. */
const onPath = forUnits('NOT_FOUND', { owner: 'ok', above: 'ok', firstLevel: 'ok' })

/** What every unit below the province may do; the ids are always those of the one application. */
export const unitRows: MatrixRow[] = [
  { procedure: 'unit.review.list', on: 'submitted', input: list, answers: forUnits('ok') },
  {
    procedure: 'unit.review.neighbours',
    on: 'atProvince',
    input: (scene) => ({ ...list(scene), ...one(scene) }),
    answers: forUnits('ok'),
  },
  { procedure: 'unit.review.counts', on: 'submitted', input: batch, answers: forUnits('ok') },
  {
    procedure: 'unit.review.dossier',
    on: 'atProvince',
    input: (scene) => ({ ...batch(scene), ...one(scene) }),
    answers: onPath,
  },
  { procedure: 'unit.review.approve', on: 'reworkedByOwner', input: transition, answers: owners('REFUSED') },
  {
    procedure: 'unit.review.forward',
    on: 'readyAtOwner',
    input: (scene) => ({ ...transition(scene), opinionReconfirmed: true }),
    answers: owners('REFUSED'),
  },
  {
    procedure: 'unit.review.reject',
    on: 'returnedToOwner',
    input: (scene) => ({ ...because(scene), typedName: scene.candidate.name }),
    answers: owners('REFUSED'),
  },
  { procedure: 'unit.review.return', on: 'returnedToOwner', input: because, answers: owners('REFUSED') },
  { procedure: 'unit.review.rework', on: 'returnedToOwner', input: transition, answers: owners('REFUSED') },
  { procedure: 'unit.review.takeBack', on: 'returnedToApplicant', input: because, answers: owners('REFUSED') },
  { procedure: 'unit.review.recall', on: 'forwardedByOwner', input: transition, answers: owners('REFUSED') },
  { procedure: 'unit.review.reinstate', on: 'rejectedByOwner', input: because, answers: owners('REFUSED') },
  { procedure: 'unit.review.requestTermination', on: 'returnedToOwner', input: because, answers: owners('REFUSED') },
  {
    procedure: 'unit.review.objectToTermination',
    on: 'endingAskedByApplicant',
    input: because,
    answers: owners('REFUSED'),
  },
  {
    procedure: 'unit.review.changeDeadline',
    on: 'returnedByProvince',
    input: (scene) => ({ ...because(scene), correctionDeadline: inAMonth(), shortDeadlineConfirmed: true }),
    answers: forUnits('NOT_FOUND', {
      owner: 'REFUSED',
      above: 'REFUSED',
      firstLevel: 'REFUSED',
    }),
  },
  {
    procedure: 'unit.review.saveRecommendation',
    on: 'returnedToOwner',
    input: (scene) => ({ ...one(scene), version: scene.recommendationVersion, opinion: '同意推荐，理由见附件所列。' }),
    answers: owners('RECOMMENDATION_CLOSED'),
  },
  {
    procedure: 'unit.review.answerRemark',
    on: 'returnedToOwner',
    input: ({ remarkId }) => ({ remarkId, answer: '已核对' }),
    answers: forUnits('REMARK_NOT_FOUND', { owner: 'ok' }),
  },
  {
    procedure: 'unit.review.releaseSlot',
    on: 'returnedByProvince',
    input: because,
    answers: forUnits('NOT_FOUND', { owner: 'NO_SLOT_TO_RELEASE', above: 'NO_SLOT_TO_RELEASE', firstLevel: 'ok' }),
  },
  {
    procedure: 'unit.document.request',
    on: 'atProvince',
    input: (scene) => ({ ...one(scene), part: 'RECOMMENDATION' }),
    answers: onPath,
  },
  {
    procedure: 'unit.document.request',
    on: 'atProvince',
    input: (scene) => ({ ...one(scene), part: 'PERSONAL' }),
    answers: forUnits('NOT_FOUND', { owner: 'ok', above: 'PART_NOT_ALLOWED', firstLevel: 'PART_NOT_ALLOWED' }),
  },
  { procedure: 'unit.document.status', on: 'atProvince', input: ({ documentId }) => ({ documentId }), answers: onPath },
  {
    procedure: 'recommender.quota.list',
    on: 'submitted',
    input: batch,
    answers: forUnits('NO_PERMISSION', { firstLevel: 'ok', otherPrefecture: 'ok' }),
  },
  {
    procedure: 'recommender.quota.plan',
    on: 'submitted',
    input: (scene) => ({ ...batch(scene), plans: [{ indicatorId: scene.indicatorId, version: 0, planned: 400 }] }),
    answers: forUnits('NO_PERMISSION', { firstLevel: 'ok', otherPrefecture: 'ok' }),
  },
]

function inAMonth(): Date {
  return new Date(Date.now() + 30 * 86_400_000)
}
