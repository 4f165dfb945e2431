import { encryptField, lookupHash } from '@/server/field-encryption'
import type { Database } from '@/server/db'

export interface SeededPerson {
  id: string
  name: string
  idNumber: string
  mobile: string
}

/** A demo person with a synthetic resident ID number. */
export async function createPerson(
  db: Database,
  { name, idNumber, mobile }: { name: string; idNumber: string; mobile: string },
): Promise<SeededPerson> {
  const row = await db.person.create({
    data: {
      name,
      idType: 'RESIDENT_ID',
      idNumberHash: lookupHash('RESIDENT_ID', idNumber),
      idNumberCipher: encryptField(idNumber),
    },
  })
  return { id: row.id, name, idNumber, mobile }
}
