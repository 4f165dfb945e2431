import type { AdministratorActor } from '@/modules/account/actor'
import { unlockSecondFactor } from '@/modules/account/services/count-second-factor'
import { endSessions } from '@/modules/account/services/end-sessions'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { ServiceContext } from '@/server/service-context'
import { inUnitTransaction } from './in-unit-transaction'
import { lockOfficer } from './lock-officer'

/**
 * For an officer who has lost phone and recovery codes: his second factor is gone, his sessions end, and his next login
 * sets up a new one. Never one's own: whoever holds another's phone must not help himself. Twice changes nothing.
 * @throws NO_PERMISSION, NOT_LOGGED_IN, OFFICER_NOT_FOUND, OFFICER_ENDED, OWN_ROLE
 */
export async function resetSecondFactor(
  ctx: ServiceContext<AdministratorActor>,
  { operatorId }: { operatorId: string },
): Promise<void> {
  const personId = await inUnitTransaction(
    ctx,
    { action: 'second-factor-reset', unitId: ctx.actor.unit.id },
    async (tx) => {
      const { personId } = await lockOfficer(tx, ctx.actor, operatorId)
      const { count } = await tx.secondFactor.deleteMany({ where: { personId } })
      if (count === 0) return personId
      // As an operator of a unit too: from such a session one goes on in this role without being asked again.
      await endSessions({ ...ctx, db: tx }, { personId }, 'SECOND_FACTOR_RESET')
      await recordAudit(tx, ctx, {
        action: 'second-factor-reset',
        objectType: 'Person',
        objectId: personId,
        result: 'done',
        details: { operatorId },
      })
      return personId
    },
  )
  // Wrong codes of the lost phone are no reason to wait for the new one.
  await unlockSecondFactor(ctx, personId)
}
