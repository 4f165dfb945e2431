import { z } from 'zod'
import { trustedProxies } from './env-proxies'
import {
  isHttps,
  isLocal,
  platformSettings,
  platformShape,
  unsafePlatformSettings,
  type PlatformSettings,
} from './env-platform'

/**
 * The settings of this process, checked once, at the first call (a build has none). This is the only reader of
 * `process.env`; every setting is explained in .env.example.
 *
 * @throws Error with one Chinese sentence per wrong setting.
 */
export function env(): Env {
  settings ??= readEnv(process.env)
  // next-auth looks for its own address itself.
  process.env['NEXTAUTH_URL'] ??= settings.appUrl
  return settings
}

export type Env = ReturnType<typeof readEnv>

/** A key for personal data: `id` stands beside every ciphertext made with it. */
export type FieldEncryptionKey = { id: string; key: Buffer }

let settings: Env | undefined

/** Checks `source` and turns it into typed settings; apart from `env()` so that tests can try values. */
export function readEnv(source: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = shape.safeParse(given)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`)
    throw new Error(`环境设置有误，系统没有启动。${problems.join('；')}。各项含义见 .env.example。`)
  }
  const value = parsed.data
  const appUrl = value.APP_URL ?? `http://localhost:${value.PORT}`
  const read = {
    appMode: value.APP_MODE,
    /** Under `npm run dev`: whatever APP_MODE says, Next then needs more rights in the browser. */
    isDevelopment: value.NODE_ENV === 'development',
    databaseUrl: value.DATABASE_URL,
    databasePoolSize: value.DATABASE_POOL_SIZE,
    dataDir: value.DATA_DIR,
    port: value.PORT,
    appUrl,
    isHttps: appUrl.startsWith('https:'),
    /** Null where nobody said: one gateway. */
    trustedProxies: value.TRUSTED_PROXIES ?? null,
    authSecret: value.NEXTAUTH_SECRET,
    fieldEncryptionKeys: value.FIELD_ENCRYPTION_KEYS,
    lookupHmacKey: value.LOOKUP_HMAC_KEY,
    platformIssuer: value.PLATFORM_ISSUER.replace(/\/$/, ''),
    platformClientId: value.PLATFORM_CLIENT_ID,
    platformClientSecret: value.PLATFORM_CLIENT_SECRET,
    platformRegisterUrl: value.PLATFORM_REGISTER_URL ?? value.PLATFORM_ISSUER,
    ...platformSettings(value),
    secondFactor: value.SECOND_FACTOR,
    sessionIdleMinutes: value.SESSION_IDLE_MINUTES,
    privilegedIdleMinutes: value.PRIVILEGED_IDLE_MINUTES,
    sessionAbsoluteHours: value.SESSION_ABSOLUTE_HOURS,
    loginFailuresPerAccount: value.LOGIN_FAILURES_PER_ACCOUNT,
    loginFailuresPerAddress: value.LOGIN_FAILURES_PER_ADDRESS,
    loginFailureWindowMinutes: value.LOGIN_FAILURE_WINDOW_MINUTES,
    loginLockMinutes: value.LOGIN_LOCK_MINUTES,
    installationTitle: value.INSTALLATION_TITLE,
    supportPhone: value.SUPPORT_PHONE,
    icpNumber: value.ICP_NUMBER,
    uploadMaxBytes: value.UPLOAD_MAX_BYTES,
    maintenanceNotice: value.MAINTENANCE_NOTICE.trim(),
    logLevel: value.LOG_LEVEL,
  }
  if (read.appMode === 'production') refuseDemoSettings(read, value.APP_URL !== undefined)
  return read
}

/** Marks every secret that the demo makes, so that production can tell it from a real one. */
const demoMark = 'demo-'

const keyBytes = 32

const key = z.base64('应为 base64 编码').transform((text, context) => {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== keyBytes) context.addIssue({ code: 'custom', message: `应为 ${keyBytes} 字节的密钥` })
  return bytes
})

const encryptionKeys = z.string('未设置').transform((text, context): FieldEncryptionKey[] => {
  const keys = text.split(',').map((item) => {
    const [id = '', encoded = ''] = item.trim().split(':')
    const bytes = Buffer.from(encoded, 'base64')
    if (!/^[\w-]{1,32}$/.test(id) || bytes.length !== keyBytes) {
      context.addIssue({ code: 'custom', message: `应为“编号:base64密钥”，密钥 ${keyBytes} 字节，多个以逗号分隔` })
    }
    return { id, key: bytes }
  })
  // What was encrypted with the second could never be read again.
  const doubled = keys.find(({ id }, index) => keys.findIndex((other) => other.id === id) < index)
  if (doubled) context.addIssue({ code: 'custom', message: `编号 ${doubled.id} 出现了两次，每个密钥须有自己的编号` })
  return keys
})

const whole = (least: number, most: number) => {
  const message = `应为 ${least} 到 ${most} 的整数`
  return z.coerce.number(message).int(message).min(least, message).max(most, message)
}

const shape = z.object({
  APP_MODE: z.enum(['demo', 'production', 'test'], '应为 demo、test 或 production').default('production'),
  NODE_ENV: z.string().default('production'),
  DATABASE_URL: z.string('未设置').regex(/^postgres(ql)?:\/\//, '应以 postgresql:// 开头'),
  DATABASE_POOL_SIZE: whole(1, 200).default(10),
  DATA_DIR: z.string().default('.data'),
  PORT: whole(1, 65535).default(3000),
  APP_URL: z
    .url({ protocol: /^https?$/, error: '应为 http:// 或 https:// 开头的地址' })
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
  TRUSTED_PROXIES: trustedProxies.optional(),
  NEXTAUTH_SECRET: z.string('未设置').min(32, '至少 32 个字符'),
  FIELD_ENCRYPTION_KEYS: encryptionKeys,
  LOOKUP_HMAC_KEY: key,
  PLATFORM_ISSUER: z.url({ protocol: /^https?$/, error: '应为 http:// 或 https:// 开头的地址' }),
  PLATFORM_CLIENT_ID: z.string('未设置').min(1),
  PLATFORM_CLIENT_SECRET: z.string('未设置').min(1),
  PLATFORM_REGISTER_URL: z.url({ protocol: /^https?$/, error: '应为 http:// 或 https:// 开头的地址' }).optional(),
  ...platformShape,
  SECOND_FACTOR: z.enum(['required', 'off'], '应为 required 或 off').default('required'),
  SESSION_IDLE_MINUTES: whole(1, 1440).default(30),
  PRIVILEGED_IDLE_MINUTES: whole(1, 1440).default(15),
  // No longer than the cookie lives (src/server/session-cookie.ts).
  SESSION_ABSOLUTE_HOURS: whole(1, 12).default(8),
  LOGIN_FAILURES_PER_ACCOUNT: whole(1, 100).default(5),
  LOGIN_FAILURES_PER_ADDRESS: whole(1, 100_000).default(100),
  LOGIN_FAILURE_WINDOW_MINUTES: whole(1, 1440).default(10),
  LOGIN_LOCK_MINUTES: whole(1, 1440).default(15),
  INSTALLATION_TITLE: z.string().default('四川省学术和技术带头人及后备人选推荐系统'),
  SUPPORT_PHONE: z.string().default(''),
  ICP_NUMBER: z.string().default(''),
  UPLOAD_MAX_BYTES: whole(1, 1024 ** 3).default(20 * 1024 ** 2),
  MAINTENANCE_NOTICE: z.string().max(200, '最多 200 个字').default(''),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], '应为 debug、info、warn、error 或 silent')
    .default('info'),
})

type ReadSettings = PlatformSettings & {
  appUrl: string
  isHttps: boolean
  authSecret: string
  fieldEncryptionKeys: FieldEncryptionKey[]
  platformIssuer: string
  platformClientSecret: string
  platformRegisterUrl: string
}

function refuseDemoSettings(read: ReadSettings, hasAppUrl: boolean): void {
  const found = [
    read.authSecret.startsWith(demoMark) && 'NEXTAUTH_SECRET 是演示密钥',
    read.fieldEncryptionKeys.some(({ id }) => id.startsWith(demoMark)) && 'FIELD_ENCRYPTION_KEYS 含演示密钥',
    read.platformClientSecret.startsWith(demoMark) && 'PLATFORM_CLIENT_SECRET 是演示密钥',
    isLocal(read.platformIssuer) && 'PLATFORM_ISSUER 指向本机的演示平台',
    ...unsafePlatformSettings(read),
    !hasAppUrl && 'APP_URL 未设置',
    hasAppUrl && !read.isHttps && 'APP_URL 不是 https:// 地址',
    !isHttps(read.platformIssuer) && 'PLATFORM_ISSUER 不是 https:// 地址',
    !isHttps(read.platformRegisterUrl) && 'PLATFORM_REGISTER_URL 不是 https:// 地址',
  ].filter((problem) => problem !== false)
  if (found.length > 0) {
    throw new Error(
      `正式环境不能使用演示设置和不加密的地址，系统没有启动：${found.join('；')}。请换成正式设置后再启动。`,
    )
  }
}
