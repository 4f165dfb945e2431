import type { IdType } from '@/generated/prisma/enums'
import { maskIdNumber } from '@/modules/account/rules/mask'
import { decryptField } from '@/server/field-encryption'
import type { MaskedIdentity } from '../schema'

/** As lists and details show it. */
export function maskedIdentity(name: string, idType: IdType, idNumberCipher: string): MaskedIdentity {
  return { name, idType, idNumberMasked: maskIdNumber(decryptField(idNumberCipher)) }
}
