import { accountsOf } from '@/modules/account/queries'
import { isCurrent } from '@/modules/account/services/enter-account'
import type { AccountChoice, Session } from '@/modules/account/session-shapes'
import { countWaiting, type Waiting } from '@/modules/review/queries/count-waiting'
import type { Database } from '@/server/db'

/**
 * The accounts that a session opens: all of the person's after a scan, after a password the one that it belongs to.
 * Where there are several, with what waits in each; null for an applicant's, and until the second factor is shown.
 */
export async function accountChoices(
  db: Database,
  session: Session,
): Promise<(AccountChoice & { waiting: number | null })[]> {
  const accounts = await accountsOf(db, session.actor.personId)
  const choices = accounts
    .map((account) => ({ ...account, isCurrent: isCurrent(session, account.id) }))
    .filter((account) => session.byScan || account.isCurrent)
  const desks = choices.filter(({ role }) => role === 'OPERATOR' || role === 'PROVINCIAL_HR')
  const isTold = choices.length > 1 && !session.needsSecondFactor
  const rows = isTold
    ? await countWaiting(
        db,
        desks.map(({ unitId }) => unitId),
      )
    : []
  return choices.map((choice) => ({
    ...choice,
    waiting: isTold && desks.includes(choice) ? sumOf(rows, choice.unitId) : null,
  }))
}

function sumOf(rows: readonly Waiting[], unitId: string): number {
  return rows.filter((row) => row.unitId === unitId).reduce((sum, { count }) => sum + count, 0)
}
