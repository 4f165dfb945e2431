import { freshOperator } from '../support/factories/units'
import { forAdministrator, type MatrixRow } from './matrix-row'
import type { Scene } from './scenes'

/** No officer's id. */
const nobody = ({ applicationId }: Scene) => ({ operatorId: applicationId })

/** The three administrators: what is one's is none of the others', nor of those who review. */
export const administratorRows: MatrixRow[] = [
  { procedure: 'systemAdmin.officers.list', on: 'draft', answers: forAdministrator('systemAdmin') },
  {
    procedure: 'systemAdmin.officers.add',
    on: 'draft',
    input: () => ({ role: 'REVIEWER', operator: freshOperator() }),
    answers: forAdministrator('systemAdmin'),
  },
  {
    procedure: 'systemAdmin.officers.end',
    on: 'draft',
    input: nobody,
    answers: forAdministrator('systemAdmin', 'OFFICER_NOT_FOUND'),
  },
  { procedure: 'securityAdmin.roles.list', on: 'draft', answers: forAdministrator('securityAdmin') },
  ...['grant', 'withdraw', 'resetSecondFactor'].map((deed): MatrixRow => ({
    procedure: `securityAdmin.roles.${deed}`,
    on: 'draft',
    input: nobody,
    answers: forAdministrator('securityAdmin', 'OFFICER_NOT_FOUND'),
  })),
  {
    procedure: 'securityAdmin.sessions.list',
    on: 'draft',
    input: () => ({}),
    answers: forAdministrator('securityAdmin'),
  },
  {
    procedure: 'securityAdmin.sessions.end',
    on: 'draft',
    input: ({ applicationId }) => ({ sessionId: applicationId }),
    answers: forAdministrator('securityAdmin', 'SESSION_NOT_FOUND'),
  },
  {
    procedure: 'securityAdmin.unusedAccounts.list',
    on: 'draft',
    input: () => ({}),
    answers: forAdministrator('securityAdmin'),
  },
  { procedure: 'systemAdmin.privacy.versions', on: 'draft', answers: forAdministrator('systemAdmin') },
  {
    procedure: 'systemAdmin.privacy.publish',
    on: 'draft',
    input: () => ({ after: 0, text: '告知'.repeat(100), sensitiveText: '敏感'.repeat(30) }),
    answers: forAdministrator('systemAdmin', 'NOTICE_PUBLISHED_MEANWHILE'),
  },
  { procedure: 'systemAdmin.setting.list', on: 'draft', answers: forAdministrator('systemAdmin') },
  {
    procedure: 'systemAdmin.setting.set',
    on: 'draft',
    input: () => ({ key: 'supportPhone', value: '028-86001234', seenAt: null }),
    answers: forAdministrator('systemAdmin'),
  },
  { procedure: 'auditAdmin.log.search', on: 'draft', input: () => ({}), answers: forAdministrator('auditAdmin') },
]
