import { recordAudit } from '@/modules/audit/services/record-audit'
import { currentSettings } from '@/modules/setting/queries'
import type { Database } from '@/server/db'
import { createSessionToken, hashSessionToken } from '@/server/session-token'
import { accountErrors } from '../errors'
import type { Login, LoginContext } from '../login'
import { sessionLimits } from '../rules/session-limits'
import { noteEntry } from './note-entry'

interface Beginning {
  /** The token that this browser had before: its session ends, so that no planted token ever becomes one. */
  previousToken?: string | null
  /** The platform has proved who it is. */
  byScan?: boolean
  /** What the typed password was compared with: replaced meanwhile, it opens nothing any more. */
  passwordHash?: string
  /** When a session continues in another role: it lives no longer than it would have. */
  notAfter?: Date
  /** When the session that continues passed the second factor, which need not be shown twice. */
  secondFactorAt?: Date | null
}

/**
 * Opens a session for somebody who has proved who he is. The token is always new. What is reset, removed or replaced
 * while somebody logs in either finds his session and ends it, or leaves him none (`noteEntry`).
 * @returns the token for the cookie; only its hash is kept
 * @throws NOT_LOGGED_IN when the account, its password or the session to be continued is no more what it was
 */
export async function startSession(
  ctx: LoginContext & { db: Database },
  login: Login,
  { previousToken = null, byScan = false, passwordHash, notAfter, secondFactorAt }: Beginning = {},
): Promise<string> {
  const token = createSessionToken()
  const previousHash = previousToken === null ? null : hashSessionToken(previousToken)
  const limits = sessionLimits(login.role, await currentSettings(ctx.db, ctx.now), ctx.now)
  await ctx.db.$transaction(async (tx) => {
    if (!(await noteEntry(tx, login, ctx.now, passwordHash))) throw accountErrors.NOT_LOGGED_IN()
    if (previousHash !== null) {
      const ended = await tx.session.updateMany({
        where: { tokenHash: previousHash, endedAt: null },
        data: { endedAt: ctx.now, endReason: 'REPLACED' },
      })
      if (notAfter !== undefined && ended.count === 0) throw accountErrors.NOT_LOGGED_IN()
    }
    await tx.session.create({
      data: {
        ...login,
        ...limits,
        ...(notAfter && notAfter < limits.absoluteExpiresAt && { absoluteExpiresAt: notAfter }),
        byScan,
        secondFactorAt,
        tokenHash: hashSessionToken(token) ?? '',
        createdAt: ctx.now,
        lastSeenAt: ctx.now,
        address: ctx.address,
        agent: ctx.agent?.slice(0, 200),
      },
    })
    await recordAudit(
      tx,
      { ...ctx, personId: login.personId },
      { action: notAfter === undefined ? 'logged-in' : 'role-switched', result: 'done', reason: login.role },
    )
  })
  return token
}
