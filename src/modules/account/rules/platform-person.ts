import { z } from 'zod'
import type { IdType } from '@/generated/prisma/enums'
import { parseIdNumber, parseIdNumberOfType } from './id-number'

/** Which claim of the platform's answer carries what. Another platform names them otherwise. */
export interface PlatformFieldMap {
  subject: string
  name: string
  idType: string
  idNumber: string
}

/** The claims of the OpenID stand-in. */
export const oidcFields: PlatformFieldMap = { subject: 'sub', name: 'name', idType: 'id_type', idNumber: 'id_number' }

/** The natural person whom the platform has verified. */
export interface PlatformPerson {
  subject: string
  name: string
  idType: IdType
  idNumber: string
}

/**
 * Reads the person out of the platform's verified answer.
 * @param today yyyy-mm-dd
 * @returns null when a needed field is missing or the number is none
 */
export function readPlatformPerson(claims: unknown, map: PlatformFieldMap, today: string): PlatformPerson | null {
  const parsed = z.record(z.string(), z.unknown()).safeParse(claims)
  if (!parsed.success) return null
  const fields = shape.safeParse({
    subject: parsed.data[map.subject],
    name: parsed.data[map.name],
    idType: parsed.data[map.idType],
    idNumber: parsed.data[map.idNumber],
  })
  if (!fields.success) return null
  const { subject, name, idType, idNumber } = fields.data
  const number = idType === undefined ? parseIdNumber(idNumber, today) : parseIdNumberOfType(idType, idNumber, today)
  return number.ok ? { subject, name, idType: number.type, idNumber: number.number } : null
}

const shape = z.object({
  subject: z.string().min(1).max(200),
  name: z.string().trim().min(1).max(100),
  idType: z.enum(['RESIDENT_ID', 'HMT_RESIDENCE', 'FOREIGN_PR', 'HM_PERMIT', 'TW_PERMIT', 'PASSPORT']).optional(),
  idNumber: z.string().max(100),
})
