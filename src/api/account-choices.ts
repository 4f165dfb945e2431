import { accountsOf } from '@/modules/account/queries'
import { isCurrent } from '@/modules/account/services/enter-account'
import type { AccountChoice, Session } from '@/modules/account/session-shapes'
import type { Database } from '@/server/db'

/** The accounts that a session opens: all of the person's after a scan, after a password the one that it belongs to. */
export async function accountChoices(db: Database, session: Session): Promise<AccountChoice[]> {
  const accounts = await accountsOf(db, session.actor.personId)
  return accounts
    .map((account) => ({ ...account, isCurrent: isCurrent(session, account.id) }))
    .filter((account) => session.byScan || account.isCurrent)
}
