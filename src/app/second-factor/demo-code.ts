import { env } from '@/env'
import type { PersonActor } from '@/modules/account/actor'
import { totpCode, totpStep } from '@/modules/account/rules/totp'
import { decryptField } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'

/**
 * What the phone of a demo person shows at this moment: the demo's persons have no phones. Never in production, whose
 * settings refuse the demo's secrets.
 */
export async function demoCode({ db, actor, now }: ServiceContext<PersonActor>): Promise<string | null> {
  if (env().appMode !== 'demo') return null
  const factor = await db.secondFactor.findUnique({ where: { personId: actor.personId } })
  return factor === null ? null : totpCode(decryptField(factor.secretCipher), nextFreeStep(factor.lastStep, now))
}

/** A code that is used up helps nobody: the next one counts already. */
function nextFreeStep(lastStep: number, now: Date): number {
  return Math.min(Math.max(totpStep(now), lastStep + 1), totpStep(now) + 1)
}
