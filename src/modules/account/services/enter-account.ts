import { recordAudit } from '@/modules/audit/services/record-audit'
import type { ServiceContext } from '@/server/service-context'
import type { PersonActor } from '../actor'
import { accountErrors } from '../errors'
import { accountsOf } from '../queries'
import type { Account, Session } from '../session-shapes'
import { noteEntry } from './note-entry'
import { loginWith } from './log-in-platform-person'
import { startSession } from './start-session'

/**
 * Goes on with another account of the same person. Another unit needs no new session, since each page names its own;
 * another role gets a new one with a new token and the same end, so that no tab keeps rights of the role before.
 * @param previousToken the token of the session so far
 * @returns the account, and the new token if there is one
 * @throws NOT_YOUR_ACCOUNT for what is not, or no longer, one of his, and for a session that a password opened
 */
export async function enterAccount(
  ctx: ServiceContext<PersonActor>,
  session: Session,
  accountId: string,
  previousToken: string,
): Promise<{ account: Account; token: string | null }> {
  const { personId, role } = session.actor
  const account = (await accountsOf(ctx.db, personId)).find(({ id }) => id === accountId)
  if (!account || !(session.byScan || isCurrent(session, accountId))) throw accountErrors.NOT_YOUR_ACCOUNT()
  if (isCurrent(session, accountId)) return { account, token: null }
  if (role !== 'OPERATOR' || account.role !== 'OPERATOR') {
    const { absoluteExpiresAt: notAfter, secondFactorAt } = session
    const beginning = { previousToken, byScan: true, notAfter, secondFactorAt }
    return { account, token: await startSession(ctx, loginWith(personId, account), beginning) }
  }
  await ctx.db.$transaction(async (tx) => {
    // First the account, then the session: whoever ends the account ends a session that is its own by then.
    if (!(await noteEntry(tx, loginWith(personId, account), ctx.now))) throw accountErrors.NOT_YOUR_ACCOUNT()
    const where = { tokenHash: session.tokenHash, endedAt: null }
    const moved = await tx.session.updateMany({ where, data: { operatorId: account.id } })
    if (moved.count === 0) throw accountErrors.NOT_LOGGED_IN()
    const objectType = 'Unit'
    await recordAudit(tx, ctx, { action: 'unit-switched', objectType, objectId: account.unitId, result: 'done' })
  })
  return { account, token: null }
}

/** Whether it is the account that was entered last. */
export function isCurrent({ actor }: Session, accountId: string): boolean {
  return accountId === (actor.role === 'APPLICANT' ? actor.applicantId : actor.operatorId)
}
