import { randomUUID } from 'node:crypto'
import { syntheticMobile } from '../../prisma/seed/synthetic-numbers'
import { freshOperator, freshUnit } from '../support/factories/units'
import { forProvince, forUnits, type MatrixRow } from './matrix-row'
import { nameAskedFor, type Scene } from './scenes'

const batch = ({ round }: Scene) => ({ batchCode: round.batchCode })
const account = ({ candidate }: Scene) => ({ applicantId: candidate.actor.applicantId })
/** A unit directly below 青羊区, beside the owner. */
const unitOf = ({ units }: Scene) => ({ unitId: units.below })
const seen = (scene: Scene) => ({ ...unitOf(scene), version: 0 })
const contact = { mobile: syntheticMobile(1), email: '', post: '', phone: '' }
const fields = () => {
  const { name, uscc, orgCode, phone } = freshUnit()
  return { name, uscc, orgCode, phone }
}

/** Only the unit directly above may; a superior of the superior may not (不允许跨级). */
const superiors = forUnits('UNIT_NOT_FOUND', { above: 'ok' })
const owners = forUnits('NOT_FOUND', { owner: 'ok' })

const unitInputs: Pick<MatrixRow, 'procedure' | 'input'>[] = [
  { procedure: 'load', input: unitOf },
  { procedure: 'edit', input: (scene) => ({ ...seen(scene), ...fields() }) },
  { procedure: 'changeOperator', input: (scene) => ({ ...seen(scene), operator: freshOperator() }) },
  { procedure: 'editOperator', input: (scene) => ({ ...seen(scene), name: '下级经办人', ...contact }) },
  { procedure: 'revealMobile', input: unitOf },
  {
    procedure: 'acceptName',
    input: (scene) => ({ ...seen(scene), correctionId: scene.nameRequests.below }),
  },
  {
    procedure: 'declineName',
    input: (scene) => ({ ...unitOf(scene), correctionId: scene.nameRequests.below, reason: '与证书不一致' }),
  },
  { procedure: 'deactivate', input: seen },
  { procedure: 'reactivate', input: (scene) => ({ unitId: scene.units.closed, version: 0 }) },
]

const firstLevelInputs = unitInputs.map(({ procedure, input }): MatrixRow => ({
  procedure: `province.subordinate.${procedure}`,
  on: 'draft',
  input: (scene) => {
    const { firstLevel, closedFirstLevel } = scene.units
    const nameRequests = { ...scene.nameRequests, below: scene.nameRequests.firstLevel }
    const units = { ...scene.units, below: firstLevel, closed: closedFirstLevel }
    const asked = input?.({ ...scene, units, nameRequests })
    return procedure === 'edit' ? { ...(asked as object), governmentName: '甘孜州人民政府' } : asked
  },
  answers: forProvince(),
}))

/** The whole tree to read, and to move a unit in: for provincial HR alone. */
const treeRows: MatrixRow[] = (
  [
    { procedure: 'branch', input: (scene) => ({ ...batch(scene), ...unitOf(scene) }) },
    { procedure: 'search', input: (scene) => ({ ...batch(scene), search: '成都' }) },
    { procedure: 'load', input: unitOf },
    {
      procedure: 'move',
      input: (scene) => ({ ...seen(scene), superiorId: scene.round.actors.mianyang.unit.id }),
    },
  ] satisfies Pick<MatrixRow, 'procedure' | 'input'>[]
).map(({ procedure, ...row }) => ({
  ...row,
  procedure: `province.units.${procedure}`,
  on: 'draft',
  answers: forProvince(),
}))

const ownNames = ({ round }: Scene) => ({ name: round.actors.employer.unit.name, governmentName: null })

/** 本单位信息: what is said about the owner by its own operator. */
const ownUnitRows: MatrixRow[] = [
  { procedure: 'unit.ownUnit.load', on: 'draft', answers: forUnits('ok') },
  {
    procedure: 'unit.ownUnit.confirmName',
    on: 'draft',
    input: ownNames,
    answers: forUnits('NAME_CHANGED_MEANWHILE', { owner: 'CORRECTION_PENDING' }),
  },
  {
    procedure: 'unit.ownUnit.requestName',
    on: 'draft',
    input: (scene) => ({ ...ownNames(scene), ...nameAskedFor }),
    answers: forUnits('NAME_CHANGED_MEANWHILE', { owner: 'ok' }),
  },
  {
    procedure: 'unit.ownUnit.withdrawName',
    on: 'draft',
    input: ({ nameRequests }) => ({ correctionId: nameRequests.own }),
    answers: forUnits('CORRECTION_NOT_FOUND', { owner: 'ok' }),
  },
  { procedure: 'unit.ownUnit.handovers', on: 'draft', answers: forUnits('ok') },
  {
    procedure: 'unit.ownUnit.seeHandover',
    on: 'draft',
    input: ({ handoverId }) => ({ handoverId }),
    answers: forUnits('HANDOVER_NOT_FOUND', { owner: 'ok' }),
  },
]

const correction = ({ correctionId }: Scene) => ({ correctionId })

/** 身份信息更正: asked for by the owner, decided by the province; and 变更所属单位. */
const correctionRows: MatrixRow[] = [
  { procedure: 'unit.applicantAccount.leavers', on: 'draft', input: batch, answers: forUnits('ok') },
  { procedure: 'unit.applicantAccount.corrections', on: 'correctionAsked', input: account, answers: owners },
  {
    procedure: 'unit.applicantAccount.requestCorrection',
    on: 'submitted',
    input: (scene) => ({ ...account(scene), name: '李思源', reason: '与身份证不一致', fileId: scene.scanId }),
    answers: owners,
  },
  {
    procedure: 'unit.applicantAccount.withdrawCorrection',
    on: 'correctionAsked',
    input: correction,
    answers: forUnits('CORRECTION_NOT_FOUND', { owner: 'ok' }),
  },
  ...(
    [
      { procedure: 'province.applicants.list', input: batch },
      { procedure: 'province.correction.list', input: batch },
      { procedure: 'province.correction.load', input: (scene) => ({ ...batch(scene), ...correction(scene) }) },
      { procedure: 'province.correction.showNumbers', input: correction },
      {
        procedure: 'province.correction.accept',
        input: (scene) => ({ ...correction(scene), idempotencyKey: randomUUID() }),
      },
      {
        procedure: 'province.correction.decline',
        input: (scene) => ({ ...correction(scene), reason: '扫描件不清楚' }),
      },
    ] satisfies Pick<MatrixRow, 'procedure' | 'input'>[]
  ).map((row): MatrixRow => ({ ...row, on: 'correctionAsked', answers: forProvince() })),
  {
    procedure: 'province.review.changeEmployer',
    on: 'returnedToApplicant',
    input: ({ candidate, version, round }) => ({
      applicantId: candidate.actor.applicantId,
      version,
      idempotencyKey: randomUUID(),
      unitId: round.actors.sibling.unit.id,
      reason: '工作调动',
    }),
    answers: forProvince(),
  },
]

/** 下级单位及单位账户管理, 本单位信息, 本单位申报人账户管理. */
export const accountRows: MatrixRow[] = [
  { procedure: 'unit.subordinate.list', on: 'draft', input: batch, answers: forUnits('ok') },
  { procedure: 'unit.subordinate.create', on: 'draft', input: () => freshUnit(), answers: forUnits('ok') },
  ...unitInputs.map(({ procedure, input }): MatrixRow => ({
    procedure: `unit.subordinate.${procedure}`,
    on: 'draft',
    input,
    answers: superiors,
  })),
  { procedure: 'unit.subordinate.pendingNames', on: 'draft', answers: forUnits('ok') },
  ...ownUnitRows,
  { procedure: 'province.subordinate.pendingNames', on: 'draft', answers: forProvince() },
  { procedure: 'province.subordinate.list', on: 'draft', input: batch, answers: forProvince() },
  {
    procedure: 'province.subordinate.create',
    on: 'draft',
    input: () => freshUnit({ kind: 'PROVINCIAL_DEPT' }),
    answers: forProvince(),
  },
  ...firstLevelInputs,
  // Two above: the province keeps what is directly below it, and finds nothing else.
  {
    procedure: 'province.subordinate.load',
    on: 'draft',
    input: unitOf,
    answers: { ...forProvince(), province: 'UNIT_NOT_FOUND' },
  },
  ...treeRows,
  { procedure: 'unit.applicantAccount.list', on: 'draft', input: batch, answers: forUnits('ok') },
  {
    procedure: 'unit.applicantAccount.create',
    on: 'draft',
    input: (scene) => {
      const { name, mobile, idType, idNumber } = freshOperator()
      return { ...batch(scene), name, mobile, idType, idNumber }
    },
    answers: forUnits('ok'),
  },
  {
    procedure: 'unit.applicantAccount.correct',
    on: 'draft',
    input: (scene) => ({ ...account(scene), name: '李思源' }),
    answers: owners,
  },
  { procedure: 'unit.applicantAccount.remove', on: 'draft', input: account, answers: owners },
  { procedure: 'unit.applicantAccount.resetPassword', on: 'draft', input: account, answers: owners },
  { procedure: 'unit.applicantAccount.showNumbers', on: 'draft', input: account, answers: owners },
  ...correctionRows,
]
