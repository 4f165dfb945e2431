import type { Registration } from '@/generated/prisma/client'
import type { Transaction } from '@/server/db'
import { registrationErrors } from '../errors'
import {
  nextSteps,
  officerSteps,
  registrationTable,
  stateAfter,
  type RegistrationAction,
} from '../rules/registration-state'

/**
 * Locks a registration, so that its registrant's windows and the province's officers come one after the other.
 * @throws REGISTRATION_NOT_FOUND
 */
export async function lockRegistration(tx: Transaction, registrationId: string): Promise<Registration> {
  await tx.$queryRaw`SELECT 1 FROM "Registration" WHERE "id" = ${registrationId}::uuid FOR NO KEY UPDATE`
  const registration = await tx.registration.findUnique({ where: { id: registrationId } })
  if (!registration) throw registrationErrors.REGISTRATION_NOT_FOUND()
  return registration
}

/**
 * @param what in the user's words: “保存”, “提交”
 * @returns the state that it leads to
 * @throws NOT_NOW
 */
export function assertPossible({ state }: Registration, action: RegistrationAction, what: string) {
  const to = stateAfter(state, action)
  if (to === null) {
    const isDecision = registrationTable.some((row) => row.action === action && row.by === 'PROVINCE')
    throw registrationErrors.NOT_NOW({ state, what, next: (isDecision ? officerSteps : nextSteps)[state] })
  }
  return to
}
