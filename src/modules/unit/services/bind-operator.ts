import type { OfficerRole } from '@/generated/prisma/enums'
import type { accountErrors } from '@/modules/account/errors'
import { bindPerson, type PersonData } from '@/modules/account/services/bind-person'
import { DomainError } from '@/lib/domain-error'
import type { Transaction } from '@/server/db'
import { encryptField } from '@/server/field-encryption'
import { unitErrors } from '../errors'
import type { OperatorFields } from '../schema'

/**
 * Makes the person of the document the operator of a unit that has none now. He may operate other units too.
 * @throws NAME_MISMATCH when the document belongs to somebody of another name
 */
export async function bindOperator(
  tx: Transaction,
  unitId: string,
  fields: OperatorFields,
  now: Date,
  officer: { officerRole?: OfficerRole; grantedAt?: Date } = {},
): Promise<{ operatorId: string; personId: string }> {
  const person = await personOf(tx, fields)
  const { id } = await tx.operator.create({
    data: {
      unitId,
      personId: person.id,
      mobileCipher: encryptField(fields.mobile),
      email: fields.email,
      post: fields.post,
      phone: fields.phone,
      createdAt: now,
      ...officer,
    },
    select: { id: true },
  })
  return { operatorId: id, personId: person.id }
}

/** The words of the account speak of any form; these name the place in ours. */
async function personOf(tx: Transaction, person: PersonData): Promise<{ id: string }> {
  try {
    return await bindPerson(tx, person)
  } catch (error) {
    throw error instanceof DomainError && error.code === nameDiffers ? unitErrors.NAME_MISMATCH() : error
  }
}

const nameDiffers: keyof typeof accountErrors = 'NAME_DIFFERS'
