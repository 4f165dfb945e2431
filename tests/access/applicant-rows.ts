import { randomUUID } from 'node:crypto'
import { forApplicant, type MatrixRow } from './matrix-row'
import { transition, type Scene } from './scenes'

const own = ({ applicationId }: Scene) => ({ applicationId })
const reason = { reason: '个人原因' }

/** The applicant's own form: another one's id is as good as none. */
export const applicantRows: MatrixRow[] = [
  {
    procedure: 'applicant.application.overview',
    on: 'draft',
    input: ({ round }) => ({ batchCode: round.batchCode }),
    answers: forApplicant('ok'),
  },
  {
    procedure: 'applicant.application.section',
    on: 'draft',
    input: (scene) => ({ ...own(scene), section: 'basic' }),
    answers: forApplicant('NOT_FOUND'),
  },
  { procedure: 'applicant.application.form', on: 'draft', input: own, answers: forApplicant('NOT_FOUND') },
  {
    procedure: 'applicant.application.save',
    on: 'draft',
    input: (scene) => ({
      ...own(scene),
      operations: [
        {
          opId: randomUUID(),
          section: 'basic',
          baseVersion: 1,
          action: 'set',
          path: 'post',
          rowId: null,
          value: '院长',
        },
      ],
    }),
    answers: forApplicant('NOT_FOUND'),
  },
  { procedure: 'applicant.application.attachments', on: 'draft', input: own, answers: forApplicant('NOT_FOUND') },
  {
    procedure: 'applicant.application.removeAttachment',
    on: 'draft',
    input: ({ applicationId, attachmentId }) => ({ applicationId, attachmentId }),
    answers: forApplicant('NOT_FOUND'),
  },
  { procedure: 'applicant.application.completeness', on: 'draft', input: own, answers: forApplicant('NOT_FOUND') },
  {
    procedure: 'applicant.document.request',
    on: 'draft',
    input: (scene) => ({ ...own(scene), part: 'PERSONAL' }),
    answers: forApplicant('NOT_FOUND'),
  },
  {
    procedure: 'applicant.document.status',
    on: 'draft',
    input: ({ documentId }) => ({ documentId }),
    answers: forApplicant('NOT_FOUND'),
  },
  {
    // Open before the consent: to read and to give it.
    procedure: 'applicant.privacy.own',
    on: 'draft',
    answers: forApplicant('ok', { unconsenting: 'ok' }),
  },
  {
    procedure: 'applicant.privacy.accept',
    on: 'draft',
    input: () => ({ version: 0, general: true, sensitive: true }),
    answers: forApplicant('NOTICE_OUTDATED', { himself: 'NOTICE_OUTDATED', unconsenting: 'NOTICE_OUTDATED' }),
  },
  { procedure: 'applicant.review.status', on: 'submitted', answers: forApplicant('ok') },
  { procedure: 'applicant.review.remarks', on: 'returnedToApplicant', answers: forApplicant('ok') },
  {
    procedure: 'applicant.review.submit',
    on: 'draft',
    input: (scene) => ({ ...transition(scene), pledge: true, consent: true }),
    answers: forApplicant('NOT_FOUND'),
  },
  {
    procedure: 'applicant.review.withdraw',
    on: 'submitted',
    input: transition,
    answers: forApplicant('NOT_FOUND'),
  },
  {
    procedure: 'applicant.review.requestTermination',
    on: 'draft',
    input: (scene) => ({ ...transition(scene), ...reason }),
    answers: forApplicant('NOT_FOUND'),
  },
  {
    procedure: 'applicant.review.objectToTermination',
    on: 'endingAskedByOwner',
    input: (scene) => ({ ...transition(scene), ...reason }),
    answers: forApplicant('NOT_FOUND'),
  },
  {
    procedure: 'applicant.review.answerRemark',
    on: 'returnedToApplicant',
    input: ({ remarkId }) => ({ remarkId, answer: '已改' }),
    answers: forApplicant('REMARK_NOT_FOUND'),
  },
]
