import type { RegistrantContext } from '../context'
import { registrationErrors } from '../errors'
import { missingParts } from '../rules/missing-parts'
import { stateAfter } from '../rules/registration-state'
import type { OwnRegistration } from '../schema'
import { factColumns, registrationFacts } from './registration-facts'

/**
 * One's own registration, and what is still to be done.
 * @throws REGISTRATION_NOT_OPENED
 */
export async function ownRegistration({ db, registrationId }: RegistrantContext): Promise<OwnRegistration> {
  const row = await db.registration.findUnique({ where: { id: registrationId }, select: factColumns })
  if (!row) throw registrationErrors.REGISTRATION_NOT_OPENED()
  const facts = await registrationFacts(db, row)
  return {
    ...facts,
    // Who of the province decided is the province's own affair.
    history: facts.history.map((line) => ({ ...line, byName: line.byName === null ? null : '人社厅' })),
    canEdit: stateAfter(row.state, 'edit') !== null,
    acceptedNotice: row.noticeVersion,
    missing: missingParts(facts),
    isFormReady: row.formSavedAt?.getTime() === row.savedAt.getTime(),
  }
}
