import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Database } from '@/server/db'
import type { RegistrantContext, VisitorContext } from '@/modules/registration/context'
import { createRegistrationInput, submitRegistrationInput } from '@/modules/registration/schema'
import { createRegistration } from '@/modules/registration/services/create-registration'
import { keepRegistrationFile } from '@/modules/registration/services/keep-registration-file'
import { submitRegistration } from '@/modules/registration/services/submit-registration'
import { examplePdf } from '../../../prisma/seed/example-files'
import { syntheticUscc } from '../../../prisma/seed/synthetic-numbers'
import { roundNow, type Round, type UnitKey } from './round'
import { freshOperator } from './units'

type Form = z.input<typeof createRegistrationInput>

let serial = 0

/** A visitor; each from an address of his own. */
export function visitor(db: Database, now = roundNow, address: string | null = null): VisitorContext {
  return { db, now, requestId: randomUUID(), address, agent: null }
}

export function newUnitTarget(name = '四川省地质调查院'): Form['target'] & { is: 'NEW' } {
  serial += 1
  const uscc = syntheticUscc('12', '510000', 700_000 + serial)
  return { is: 'NEW', kind: 'PROVINCIAL_DEPT', name, governmentName: '', uscc, orgCode: '' }
}

/** A unit of the province's list. */
export function listedTarget({ actors }: Round, unit: UnitKey): Form['target'] {
  return { is: 'LISTED', unitId: actors[unit].unit.id }
}

/** A filled-in form for a unit that nobody knows yet. */
export function freshRegistration(change: Partial<Form> = {}): Form {
  const operator = { ...freshOperator(), email: 'renshi@example.cn' }
  const consent = { noticeVersion: 1, general: true, sensitive: true } as const
  return { requestKey: randomUUID(), consent, target: newUnitTarget(), operator, ...change }
}

export async function* stream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

/** Filled in and saved, with its number. */
export async function register(
  db: Database,
  change: Partial<Form> = {},
  now = roundNow,
): Promise<RegistrantContext & { number: string }> {
  const ctx = visitor(db, now)
  const made = await createRegistration(ctx, createRegistrationInput.parse(freshRegistration(change)))
  return { ...ctx, ...made }
}

export async function uploadStamped(registrant: RegistrantContext, bytes?: Uint8Array): Promise<void> {
  const sent = { fileName: '登记表.pdf', bytes: stream(bytes ?? (await examplePdf('stamped'))) }
  await keepRegistrationFile(registrant, { kind: 'STAMPED_FORM', materialKey: '', ...sent })
}

export async function versionOf({ db, registrationId }: RegistrantContext): Promise<number> {
  const { version } = await db.registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: { version: true },
  })
  return version
}

/** The stamped form uploaded and the whole sent. */
export async function sendRegistration(registrant: RegistrantContext): Promise<void> {
  await uploadStamped(registrant)
  await submit(registrant)
}

/** @param noticeVersion that is accepted now; left out, the consent given with the form */
export async function submit(registrant: RegistrantContext, noticeVersion?: number): Promise<void> {
  const consent = noticeVersion === undefined ? null : { noticeVersion, general: true, sensitive: true }
  const input = submitRegistrationInput.parse({ version: await versionOf(registrant), consent })
  await submitRegistration(registrant, input)
}

/** Sent and waiting. */
export async function pendingRegistration(db: Database, change: Partial<Form> = {}) {
  const registrant = await register(db, change)
  await sendRegistration(registrant)
  return { ...(await seenByProvince(registrant)), registrant }
}

/** What the province's page shows of it now, as a decision sends it back. */
export async function seenByProvince({ db, registrationId }: Pick<RegistrantContext, 'db' | 'registrationId'>) {
  const { version, unit } = await db.registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: { version: true, unit: { select: { operators: { where: { endedAt: null }, select: { id: true } } } } },
  })
  return { registrationId, version, presentOperatorId: unit?.operators[0]?.id ?? null, conflictKnown: false }
}
