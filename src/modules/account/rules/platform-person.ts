import { z } from 'zod'
import type { IdType } from '@/generated/prisma/enums'
import { normaliseIdNumber, parseIdNumber, parseIdNumberOfType } from './id-number'
import { parseMobile } from './mobile'

/** Where in the platform's answer stands what: names of fields, with dots into nested ones (`data.aac003`). */
export type PlatformFieldMap = Record<PlatformField, string>

export const platformFields = ['subject', 'name', 'idType', 'idNumber', 'mobile', 'realNameLevel'] as const

export type PlatformField = (typeof platformFields)[number]

/** How a platform writes down a person. */
export interface PlatformWriting {
  fields: PlatformFieldMap
  /** Its words for the kinds of documents. */
  idTypes: Record<string, IdType>
  /** The levels of verification that suffice; a platform that reports none has verified everybody. */
  realNameLevels: string[]
}

/** The natural person whom the platform has verified. */
export interface PlatformPerson {
  subject: string
  /** As the platform writes it: the number decides who it is, and a name is compared only to note what differs. */
  name: string
  idType: IdType
  idNumber: string
  /** Null where the platform tells none that is one: nobody is refused for it. */
  mobile: string | null
}

export type ReadPlatformPerson =
  | { ok: true; person: PlatformPerson }
  | {
      ok: false
      /** In turn: a field is missing, the number is none, his real name is not verified enough. */
      failure: 'PLATFORM_ANSWER_INVALID' | 'PLATFORM_IDENTITY_INVALID' | 'PLATFORM_NOT_VERIFIED'
    }

/**
 * Reads the person out of the platform's answer, which has been verified before: the number normalised (half width,
 * upper-case X), so that it can be matched exactly.
 * @param today yyyy-mm-dd
 */
export function readPlatformPerson(answer: unknown, writing: PlatformWriting, today: string): ReadPlatformPerson {
  const field = (name: PlatformField) => valueAt(answer, writing.fields[name])
  const given = present.safeParse({ subject: field('subject'), name: field('name'), idNumber: field('idNumber') })
  if (!given.success) return { ok: false, failure: 'PLATFORM_ANSWER_INVALID' }

  const level = word.safeParse(field('realNameLevel'))
  if (level.success && !writing.realNameLevels.includes(level.data)) {
    return { ok: false, failure: 'PLATFORM_NOT_VERIFIED' }
  }
  const number = readNumber(field('idType'), given.data.idNumber, writing, today)
  if (number === null) return { ok: false, failure: 'PLATFORM_IDENTITY_INVALID' }
  const mobile = parseMobile(word.safeParse(field('mobile')).data ?? '')
  const { subject, name } = given.data
  return { ok: true, person: { subject, name, ...number, mobile: mobile.ok ? mobile.number : null } }
}

/** Anything longer is nobody's name and no number. */
const text = z.string().trim().min(1).max(200)

const present = z.object({ subject: z.union([text, z.number().transform(String)]), name: text, idNumber: text })

/** A code that some write as text and some as a number. */
const word = z.union([text, z.number().transform(String)])

function readNumber(
  kind: unknown,
  written: string,
  { idTypes }: PlatformWriting,
  today: string,
): Pick<PlatformPerson, 'idType' | 'idNumber'> | null {
  // A masked number is no number: a passport's form would let its stars pass for blanks otherwise.
  if (!/^[A-Z0-9]+$/.test(normaliseIdNumber(written))) return null
  if (kind === undefined || kind === null || kind === '') return asFound(parseIdNumber(written, today))
  const code = word.safeParse(kind)
  const idType = code.success && Object.hasOwn(idTypes, code.data) ? idTypes[code.data] : undefined
  return idType === undefined ? null : asFound(parseIdNumberOfType(idType, written, today))
}

function asFound(parsed: ReturnType<typeof parseIdNumber>): Pick<PlatformPerson, 'idType' | 'idNumber'> | null {
  return parsed.ok ? { idType: parsed.type, idNumber: parsed.number } : null
}

function valueAt(answer: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
  }, answer)
}
