import { recordAudit } from '@/modules/audit/services/record-audit'
import { currentSettings } from '@/modules/setting/queries'
import { settingTable } from '@/modules/setting/rules/setting-table'
import { decryptField } from '@/server/field-encryption'
import { hashPassword, isInitialPasswordHash, verifyPassword } from '@/server/password'
import type { ServiceContext } from '@/server/service-context'
import type { ApplicantActor } from '../actor'
import { accountErrors } from '../errors'
import { newPasswordProblems, passwordProblemWords, type PasswordProblem } from '../rules/new-password'
import type { Session } from '../session-shapes'
import { countCredentialTry } from './count-credential-try'
import { endSessions } from './end-sessions'
import { unlockAccount } from './unlock-account'

/**
 * Sets the applicant's own password. The old one is asked for, unless the session was opened by a scan, which is also
 * the way back after a forgotten password, or by the initial password a moment ago. All his other sessions end. How
 * many of his former ones he may not choose again is a setting (GB/T 22239 8.1.4.1).
 *
 * @throws OLD_PASSWORD_WRONG, counted as a failed login; PASSWORD_LOCKED; PASSWORD_REFUSED with the rules it breaks;
 *   PASSWORD_CHANGED_ELSEWHERE
 */
export async function setOwnPassword(
  ctx: ServiceContext<ApplicantActor>,
  session: Pick<Session, 'tokenHash' | 'byScan'>,
  typed: { oldPassword?: string; newPassword: string },
): Promise<void> {
  const { applicantId, personId } = ctx.actor
  const account = await ctx.db.applicant.findUniqueOrThrow({
    where: { id: applicantId },
    select: {
      passwordHash: true,
      formerPasswords: true,
      mustChangePassword: true,
      mobileCipher: true,
      person: { select: { name: true, idNumberHash: true, idNumberCipher: true } },
    },
  })
  const { passwordHash, formerPasswords, person, mobileCipher } = account
  if (needsOldPassword(session, account)) {
    const counted = await countCredentialTry(ctx, [person.idNumberHash], null)
    if (counted.refused !== null) throw accountErrors.PASSWORD_LOCKED()
    if (!(await verifyPassword(passwordHash, typed.oldPassword ?? ''))) {
      await counted.failed()
      throw accountErrors.OLD_PASSWORD_WRONG()
    }
    await counted.succeeded()
  }
  const problems: PasswordProblem[] = newPasswordProblems(typed.newPassword, {
    name: person.name,
    idNumber: decryptField(person.idNumberCipher),
    mobile: mobileCipher === null ? null : decryptField(mobileCipher),
  })
  const { passwordHistoryCount } = await currentSettings(ctx.db, ctx.now)
  // Those that were handed out take no place of the ones that he chose himself; the present one counts in any case.
  const chosen = [passwordHash, ...formerPasswords].filter((hash) => !isInitialPasswordHash(hash))
  const known = new Set([passwordHash, ...chosen.slice(0, passwordHistoryCount)])
  if (problems.length === 0 && (await isOneOf([...known], typed.newPassword))) problems.push('USED_BEFORE')
  if (problems.length > 0) throw accountErrors.PASSWORD_REFUSED(problems, problems.map(passwordProblemWords))

  const newHash = await hashPassword(typed.newPassword)
  await ctx.db.$transaction(async (tx) => {
    const saved = await tx.applicant.updateMany({
      where: { id: applicantId, passwordHash, removedAt: null },
      data: {
        passwordHash: newHash,
        // As many as any setting asks for: one that is raised later finds them.
        formerPasswords: chosen.slice(0, mostRemembered),
        mustChangePassword: false,
        passwordSetAt: ctx.now,
      },
    })
    if (saved.count === 0) throw accountErrors.PASSWORD_CHANGED_ELSEWHERE()
    await endSessions({ ...ctx, db: tx }, { applicantId, tokenHash: { not: session.tokenHash } }, 'PASSWORD_SET')
    await recordAudit(tx, ctx, {
      action: 'password-set',
      objectType: 'Applicant',
      objectId: applicantId,
      result: 'done',
      reason: session.byScan ? 'BY_SCAN' : 'BY_PASSWORD',
    })
  })
  await unlockAccount(ctx, personId)
}

const mostRemembered = settingTable.passwordHistoryCount.most

/** Whether the page must ask for the old password too. */
export function needsOldPassword(
  { byScan }: Pick<Session, 'byScan'>,
  { mustChangePassword }: { mustChangePassword: boolean },
): boolean {
  return !byScan && !mustChangePassword
}

async function isOneOf(hashes: readonly string[], password: string): Promise<boolean> {
  const matches = await Promise.all(hashes.map((hash) => verifyPassword(hash, password)))
  return matches.includes(true)
}
