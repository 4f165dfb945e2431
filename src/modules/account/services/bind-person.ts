import type { IdType } from '@/generated/prisma/enums'
import type { Transaction } from '@/server/db'
import { encryptField, lookupHash } from '@/server/field-encryption'
import { accountErrors } from '../errors'
import { isNamedElsewhere } from '../queries/named-elsewhere'
import { isSameName } from '../rules/same-name'

export interface PersonData {
  idType: IdType
  /** As `parseIdNumberOfType` returns it. */
  idNumber: string
  /** As `parsePersonName` returns it. */
  name: string
}

/**
 * The person of an ID number, created if unknown, and locked until the caller commits: who binds the same number at the
 * same time waits and then finds what this one did. One number has one name. It is corrected here while no other
 * account stands on it; otherwise whoever types another name is refused, so that no unit renames another's people.
 *
 * @param except the account whose own data these are, when it is corrected
 * @param assertFree what else the person must be free of; asked once nobody can bind him in between
 * @throws NAME_DIFFERS, and what `assertFree` throws
 */
export async function bindPerson(
  tx: Transaction,
  { idType, idNumber, name }: PersonData,
  except: { applicantId?: string; operatorId?: string } = {},
  assertFree: (personId: string) => Promise<void> = async () => {},
): Promise<{ id: string; name: string }> {
  const idNumberHash = lookupHash(idType, idNumber)
  await tx.person.createMany({
    data: { idType, idNumberHash, idNumberCipher: encryptField(idNumber), name },
    skipDuplicates: true,
  })
  // Not FOR UPDATE: sessions that refer to the person need not wait.
  const [person] = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT "id"::text, "name" FROM "Person"
     WHERE "idType" = ${idType}::"IdType" AND "idNumberHash" = ${idNumberHash} FOR NO KEY UPDATE`
  if (person === undefined) throw new Error('a person was just created')
  await assertFree(person.id)
  if (person.name === name) return person
  if (await isNamedElsewhere(tx, person.id, except)) {
    if (isSameName(person.name, name)) return person
    throw accountErrors.NAME_DIFFERS()
  }
  await tx.person.update({ where: { id: person.id }, data: { name }, select: { id: true } })
  return { id: person.id, name }
}
