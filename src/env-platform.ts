import { z } from 'zod'
import type { IdType } from '@/generated/prisma/enums'
import { idTypes } from '@/modules/account/rules/id-types'
import { platformFields, type PlatformFieldMap, type PlatformWriting } from '@/modules/account/rules/platform-person'

/** How a person is logged in at the public service platform (docs/platform.md). */
export type PlatformKind = 'oidc' | 'ticket'

export type SigningAlgorithm = 'none' | 'HMAC-SHA256' | 'HMAC-SM3'

/** What the kind `ticket` needs to know beside what both kinds need. */
export interface TicketSettings {
  authorizeUrl: string
  validateUrl: string
  /** Names of the parameters in the addresses to the platform and back. */
  params: { appId: string; redirect: string; ticket: string; state: string }
  signing: SigningAlgorithm
  signatureEncoding: 'hex' | 'base64'
  clockSkewSeconds: number
  /** The result code of an answer that carries a person. */
  successCode: string
  /** What the platform's other result codes mean. */
  errors: Record<string, TicketError>
}

/** What a platform may say instead of naming a person. */
export const ticketErrors = [
  'NOT_REGISTERED',
  'CANCELLED',
  'EXPIRED',
  'PLATFORM_NOT_VERIFIED',
  'PLATFORM_REFUSED',
] as const

export type TicketError = (typeof ticketErrors)[number]

const webAddress = z.url({ protocol: /^https?$/, error: '应为 http:// 或 https:// 开头的地址' })

/** `a=b,c=d`; what is not named keeps its default. */
const pairs = <Value extends string>(values: readonly Value[] | null) =>
  z.string().transform((text, context): Record<string, Value> => {
    const read = text.split(',').map((pair) =>
      pair
        .trim()
        .split('=', 2)
        .map((part) => part.trim()),
    )
    const isGood = read.every(([key, value]) => key && value && (values === null || values.includes(value as Value)))
    if (!isGood) {
      const allowed = values === null ? '' : `，值只能是 ${values.join('、')}`
      context.addIssue({ code: 'custom', message: `应为“名称=值”，多个以逗号分隔${allowed}` })
    }
    return Object.fromEntries(read) as Record<string, Value>
  })

const keyedPairs = (keys: readonly string[]) =>
  pairs<string>(null).refine((map) => Object.keys(map).every((key) => keys.includes(key)), {
    error: `名称只能是 ${keys.join('、')}`,
  })

const paramNames = { appId: 'appId', redirect: 'redirect', ticket: 'ticket', state: 'state' }

/** The settings of the platform beside the four of src/env.ts; part of its shape. */
export const platformShape = {
  PLATFORM_KIND: z.enum(['oidc', 'ticket'], '应为 oidc 或 ticket').default('oidc'),
  PLATFORM_FIELD_MAP: keyedPairs(platformFields).optional(),
  PLATFORM_ID_TYPE_MAP: pairs<IdType>(idTypes).optional(),
  PLATFORM_REAL_NAME_LEVELS: z.string().default('2,3,4'),
  PLATFORM_AUTHORIZE_URL: webAddress.optional(),
  PLATFORM_VALIDATE_URL: webAddress.optional(),
  PLATFORM_PARAM_NAMES: keyedPairs(Object.keys(paramNames)).optional(),
  PLATFORM_SIGNING: z
    .enum(['none', 'HMAC-SHA256', 'HMAC-SM3'], '应为 HMAC-SM3、HMAC-SHA256 或 none')
    .default('HMAC-SM3'),
  PLATFORM_SIGNATURE_ENCODING: z.enum(['hex', 'base64'], '应为 hex 或 base64').default('hex'),
  PLATFORM_CLOCK_SKEW_SECONDS: z.coerce
    .number('应为 10 到 3600 的整数')
    .int('应为 10 到 3600 的整数')
    .min(10, '应为 10 到 3600 的整数')
    .max(3600, '应为 10 到 3600 的整数')
    .default(300),
  PLATFORM_SUCCESS_CODE: z.string().default('0'),
  PLATFORM_ERROR_MAP: pairs<TicketError>(ticketErrors).default({
    '1001': 'NOT_REGISTERED',
    '1002': 'CANCELLED',
    '1003': 'EXPIRED',
    '1004': 'PLATFORM_NOT_VERIFIED',
  }),
}

type PlatformValues = z.output<z.ZodObject<typeof platformShape>>

export interface PlatformSettings {
  platformKind: PlatformKind
  platformWriting: PlatformWriting
  /** Null for the kind `oidc`, which finds all this out by itself. */
  platformTicket: TicketSettings | null
}

/**
 * Puts the checked values together.
 * @throws Error one Chinese sentence, when the kind `ticket` lacks an address
 */
export function platformSettings(value: PlatformValues): PlatformSettings {
  const kind = value.PLATFORM_KIND
  return {
    platformKind: kind,
    platformWriting: {
      fields: { ...defaultFields[kind], ...value.PLATFORM_FIELD_MAP },
      idTypes: value.PLATFORM_ID_TYPE_MAP ?? defaultIdTypes[kind],
      realNameLevels: value.PLATFORM_REAL_NAME_LEVELS.split(',').map((level) => level.trim()),
    },
    platformTicket: kind === 'ticket' ? ticketSettings(value) : null,
  }
}

/** What of these settings production must not have. */
export function unsafePlatformSettings({ platformTicket }: PlatformSettings): string[] {
  if (platformTicket === null) return []
  return [
    ...(platformTicket.signing === 'none' ? ['PLATFORM_SIGNING 为 none，平台的应答无法核验'] : []),
    ...(isLocal(platformTicket.authorizeUrl) ? ['PLATFORM_AUTHORIZE_URL 指向本机的演示平台'] : []),
    ...(isLocal(platformTicket.validateUrl) ? ['PLATFORM_VALIDATE_URL 指向本机的演示平台'] : []),
    ...(isHttps(platformTicket.authorizeUrl) ? [] : ['PLATFORM_AUTHORIZE_URL 不是 https:// 地址']),
    ...(isHttps(platformTicket.validateUrl) ? [] : ['PLATFORM_VALIDATE_URL 不是 https:// 地址']),
  ]
}

export function isLocal(address: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)
}

export function isHttps(address: string): boolean {
  return new URL(address).protocol === 'https:'
}

function ticketSettings(value: PlatformValues): TicketSettings {
  const { PLATFORM_AUTHORIZE_URL: authorizeUrl, PLATFORM_VALIDATE_URL: validateUrl } = value
  if (authorizeUrl === undefined || validateUrl === undefined) {
    const missing = authorizeUrl === undefined ? 'PLATFORM_AUTHORIZE_URL' : 'PLATFORM_VALIDATE_URL'
    throw new Error(`环境设置有误，系统没有启动。${missing}：PLATFORM_KIND 为 ticket 时必填。各项含义见 .env.example。`)
  }
  return {
    authorizeUrl,
    validateUrl,
    params: { ...paramNames, ...value.PLATFORM_PARAM_NAMES },
    signing: value.PLATFORM_SIGNING,
    signatureEncoding: value.PLATFORM_SIGNATURE_ENCODING,
    clockSkewSeconds: value.PLATFORM_CLOCK_SKEW_SECONDS,
    successCode: value.PLATFORM_SUCCESS_CODE,
    errors: value.PLATFORM_ERROR_MAP,
  }
}

const defaultFields: Record<PlatformKind, PlatformFieldMap> = {
  oidc: {
    subject: 'sub',
    name: 'name',
    idType: 'id_type',
    idNumber: 'id_number',
    mobile: 'phone_number',
    realNameLevel: 'real_name_level',
  },
  ticket: {
    subject: 'data.userId',
    name: 'data.aac003',
    idType: 'data.idType',
    idNumber: 'data.aac147',
    mobile: 'data.aae005',
    realNameLevel: 'data.realNameLevel',
  },
}

const defaultIdTypes: Record<PlatformKind, Record<string, IdType>> = {
  oidc: Object.fromEntries(idTypes.map((type) => [type, type])),
  ticket: {
    '01': 'RESIDENT_ID',
    '02': 'HMT_RESIDENCE',
    '03': 'HM_PERMIT',
    '04': 'TW_PERMIT',
    '05': 'FOREIGN_PR',
    '06': 'PASSPORT',
  },
}
