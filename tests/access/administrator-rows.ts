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
  ...['grant', 'withdraw'].map((deed): MatrixRow => ({
    procedure: `securityAdmin.roles.${deed}`,
    on: 'draft',
    input: nobody,
    answers: forAdministrator('securityAdmin', 'OFFICER_NOT_FOUND'),
  })),
  { procedure: 'auditAdmin.log.search', on: 'draft', input: () => ({}), answers: forAdministrator('auditAdmin') },
]
