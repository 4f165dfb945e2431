import type { AccountChoice } from '../session-shapes'

/** As what somebody acts, in one word. */
export const roleLabels: Record<AccountChoice['role'], string> = {
  PROVINCIAL_HR: '人社厅',
  OPERATOR: '单位经办人',
  APPLICANT: '申报人',
}

/** For whom he acts: the unit, or his own application in a batch. */
export function accountTitle({ role, unitName, batch }: Pick<AccountChoice, 'role' | 'unitName' | 'batch'>): string {
  return role === 'APPLICANT' && batch !== null ? `本人申报 · ${batch.name}` : unitName
}
