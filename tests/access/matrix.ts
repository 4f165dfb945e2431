import { accountRows } from './account-rows'
import { administratorRows } from './administrator-rows'
import { applicantRows } from './applicant-rows'
import { batchRows } from './batch-rows'
import type { MatrixRow } from './matrix-row'
import { openRows } from './open-rows'
import { provinceRows } from './province-rows'
import { registrationRows } from './registration-rows'
import { unitRows } from './unit-rows'

/** Every procedure of the API, as each caller finds it. A procedure that is not here fails the test. */
export const matrix: MatrixRow[] = [
  ...openRows,
  ...applicantRows,
  ...unitRows,
  ...accountRows,
  ...provinceRows,
  ...batchRows,
  ...registrationRows,
  ...administratorRows,
]

/** The procedures that a row stands for. */
export function proceduresOf({ procedure }: Pick<MatrixRow, 'procedure'>): string[] {
  if (!procedure.startsWith('unit.')) return [procedure]
  const name = procedure.slice('unit.'.length)
  return [`employer.${name}`, `recommender.${name}`]
}
