import { currentSettings } from '@/modules/setting/queries'
import { decryptField, encryptField } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import type { PersonActor } from '../actor'
import { createTotpSecret, totpUri } from '../rules/totp'

export interface SecondFactorBeginning {
  secret: string
  /** What the QR code holds. */
  uri: string
}

/**
 * The secret with which a person sets up his authenticator app: the same one each time he looks until he confirms it,
 * but never one that an earlier login was shown.
 * @returns null when he has one that is confirmed: it is never shown again
 */
export async function beginSecondFactor(
  ctx: ServiceContext<PersonActor>,
  session: { createdAt: Date },
): Promise<SecondFactorBeginning | null> {
  const { personId, personName } = ctx.actor
  const known = await ctx.db.secondFactor.findUnique({ where: { personId } })
  if (known !== null && known.confirmedAt !== null) return null
  if (known === null || known.createdAt < session.createdAt) {
    const data = { secretCipher: encryptField(createTotpSecret()), createdAt: ctx.now, lastStep: 0 }
    await ctx.db.secondFactor.createMany({ data: { ...data, personId }, skipDuplicates: true })
    // Two windows at once end with one secret: each reads below what is there.
    await ctx.db.secondFactor.updateMany({
      where: { personId, confirmedAt: null, createdAt: { lt: session.createdAt } },
      data,
    })
  }
  const factor = await ctx.db.secondFactor.findUniqueOrThrow({ where: { personId } })
  if (factor.confirmedAt !== null) return null
  const secret = decryptField(factor.secretCipher)
  const { installationTitle } = await currentSettings(ctx.db, ctx.now)
  return { secret, uri: totpUri(secret, { issuer: installationTitle, label: personName }) }
}
