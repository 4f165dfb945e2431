import { describe, expect, test } from '@jest/globals'
import { readEnv } from './env'

const key = Buffer.alloc(32, 7).toString('base64')

const production = {
  APP_MODE: 'production',
  APP_URL: 'https://jiancai.example.gov.cn',
  DATABASE_URL: 'postgresql://jiancai:secret@db.internal/jiancai',
  NEXTAUTH_SECRET: 'a-real-secret-of-at-least-32-characters',
  FIELD_ENCRYPTION_KEYS: `2026:${key},2025:${key}`,
  LOOKUP_HMAC_KEY: key,
  PLATFORM_ISSUER: 'https://platform.example.gov.cn/',
  PLATFORM_CLIENT_ID: 'jiancai',
  PLATFORM_CLIENT_SECRET: 'secret',
}

describe('settings', () => {
  test('are read with their defaults', () => {
    const settings = readEnv(production)
    expect(settings.sessionIdleMinutes).toBe(30)
    expect(settings.platformIssuer).toBe('https://platform.example.gov.cn')
    expect(settings.fieldEncryptionKeys.map(({ id }) => id)).toEqual(['2026', '2025'])
    expect(settings.isHttps).toBe(true)
  })

  test.each([
    ['a demo secret', { NEXTAUTH_SECRET: 'demo-secret-of-at-least-32-characters' }, 'NEXTAUTH_SECRET 是演示密钥'],
    ['a demo key', { FIELD_ENCRYPTION_KEYS: `demo-1:${key}` }, 'FIELD_ENCRYPTION_KEYS 含演示密钥'],
    ['the stand-in platform', { PLATFORM_ISSUER: 'http://localhost:4000' }, 'PLATFORM_ISSUER 指向本机的演示平台'],
    [
      'an address of its own that anybody can read on the way',
      { APP_URL: 'http://jiancai.gov.cn' },
      'APP_URL 不是 https',
    ],
    ['such a platform', { PLATFORM_ISSUER: 'http://platform.gov.cn' }, 'PLATFORM_ISSUER 不是 https'],
    [
      'such a page to register at',
      { PLATFORM_REGISTER_URL: 'http://platform.gov.cn' },
      'PLATFORM_REGISTER_URL 不是 https',
    ],
    [
      'such pages of a platform with tickets',
      {
        PLATFORM_KIND: 'ticket',
        PLATFORM_AUTHORIZE_URL: 'http://platform.gov.cn/login',
        PLATFORM_VALIDATE_URL: 'http://platform.gov.cn/validate',
      },
      /PLATFORM_AUTHORIZE_URL 不是 https.*PLATFORM_VALIDATE_URL 不是 https/,
    ],
    ['no address of its own', { APP_URL: '' }, 'APP_URL 未设置'],
  ])('production refuses %s', (_what, change, sentence) => {
    expect(() => readEnv({ ...production, ...change })).toThrow(sentence)
  })

  test('the demo may use its own secrets', () => {
    const demo = { ...production, APP_MODE: 'demo', FIELD_ENCRYPTION_KEYS: `demo-1:${key}` }
    expect(readEnv(demo).appMode).toBe('demo')
  })

  test.each([
    ['DATABASE_URL', ''],
    ['DATABASE_URL', 'mysql://x'],
    ['FIELD_ENCRYPTION_KEYS', 'k1:too-short'],
    ['FIELD_ENCRYPTION_KEYS', `2026:${key},2026:${Buffer.alloc(32, 8).toString('base64')}`],
    ['TRUSTED_PROXIES', 'two'],
    ['LOOKUP_HMAC_KEY', 'AAAA'],
    ['NEXTAUTH_SECRET', 'short'],
    ['PORT', '70000'],
    ['SESSION_IDLE_MINUTES', 'half an hour'],
    ['APP_MODE', 'staging'],
  ])('a wrong %s (“%s”) is named and none is shown', (name, value) => {
    expect(() => readEnv({ ...production, [name]: value })).toThrow(new RegExp(`^环境设置有误.*${name}：`))
  })
})
