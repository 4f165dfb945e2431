import { env } from '@/env'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { Database } from '@/server/db'
import { createSessionToken, hashSessionToken } from '@/server/session-token'
import type { Login, LoginContext } from '../login'
import { sessionLimits } from '../rules/session-limits'

interface Beginning {
  /** The token that this browser had before: its session ends, so that no planted token ever becomes one. */
  previousToken?: string | null
  /** The platform has proved who it is. */
  byScan?: boolean
  /** When a session continues in another role: it lives no longer than it would have. */
  notAfter?: Date
}

/**
 * Opens a session for somebody who has proved who he is. The token is always new.
 * @returns the token for the cookie; only its hash is kept
 */
export async function startSession(
  ctx: LoginContext & { db: Database },
  login: Login,
  { previousToken = null, byScan = false, notAfter }: Beginning = {},
): Promise<string> {
  const token = createSessionToken()
  const previousHash = previousToken === null ? null : hashSessionToken(previousToken)
  const limits = sessionLimits(login.role, env(), ctx.now)
  await ctx.db.$transaction(async (tx) => {
    if (previousHash !== null) {
      await tx.session.updateMany({
        where: { tokenHash: previousHash, endedAt: null },
        data: { endedAt: ctx.now, endReason: 'REPLACED' },
      })
    }
    await tx.session.create({
      data: {
        ...login,
        ...limits,
        ...(notAfter && notAfter < limits.absoluteExpiresAt && { absoluteExpiresAt: notAfter }),
        byScan,
        tokenHash: hashSessionToken(token) ?? '',
        createdAt: ctx.now,
        lastSeenAt: ctx.now,
        address: ctx.address,
        agent: ctx.agent?.slice(0, 200),
      },
    })
    if (login.role === 'APPLICANT') {
      await tx.applicant.update({ where: { id: login.applicantId }, data: { lastLoginAt: ctx.now } })
    } else {
      await tx.operator.update({ where: { id: login.operatorId }, data: { lastLoginAt: ctx.now } })
    }
    await recordAudit(
      tx,
      { ...ctx, personId: login.personId },
      { action: notAfter === undefined ? 'logged-in' : 'role-switched', result: 'done', reason: login.role },
    )
  })
  return token
}
