import type { Database } from '@/server/db'
import { decryptField } from '@/server/field-encryption'
import { factColumns, isOperatorChange } from './registration-facts'

/** Everything that the printed form says, with whole numbers; null when there is no such registration. */
export async function loadFormData(db: Database, registrationId: string) {
  const row = await db.registration.findUnique({ where: { id: registrationId }, select: factColumns })
  if (!row) return null
  return {
    ...row,
    idNumber: decryptField(row.idNumberCipher),
    mobile: decryptField(row.mobileCipher),
    isOperatorChange: await isOperatorChange(db, row),
  }
}
export type RegistrationFormData = NonNullable<Awaited<ReturnType<typeof loadFormData>>>
