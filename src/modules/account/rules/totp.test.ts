import { describe, expect, test } from '@jest/globals'
import { checkTotp, createTotpSecret, totpCode, totpStep, totpUri } from './totp'

/** RFC 6238, appendix B, SHA-1: the secret is the ASCII text 12345678901234567890; its 8 digits end in our 6. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const vectors: [number, string][] = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
]

test.each(vectors)('RFC 6238: %i seconds after 1970 the app shows %s', (seconds, code) => {
  const now = new Date(seconds * 1000)
  expect(totpCode(secret, totpStep(now))).toBe(code)
  expect(checkTotp(secret, code, { now, lastStep: 0 })).toEqual({ ok: true, step: totpStep(now) })
})

describe('a code', () => {
  const now = new Date('2026-11-24T02:00:10Z')
  const present = totpStep(now)
  const shownAt = (steps: number) => totpCode(secret, present + steps)

  test.each([-1, 0, 1])('of the step %i away counts', (steps) => {
    expect(checkTotp(secret, shownAt(steps), { now, lastStep: 0 })).toEqual({ ok: true, step: present + steps })
  })

  test.each([
    [-2, 1],
    [-9, 5],
    [-20, 10],
  ])('of the step %i away is refused: the clock is about %i minutes slow', (steps, minutesOff) => {
    expect(checkTotp(secret, shownAt(steps), { now, lastStep: 0 })).toEqual({ ok: false, reason: 'CLOCK', minutesOff })
  })

  test.each([-21, 2, 9, 20])(
    'of the step %i away is wrong, as any other: it tells nobody when it will be right',
    (steps) => {
      expect(checkTotp(secret, shownAt(steps), { now, lastStep: 0 })).toEqual({ ok: false, reason: 'WRONG' })
    },
  )

  test('counts once, and none of a step before it', () => {
    expect(checkTotp(secret, shownAt(0), { now, lastStep: present })).toEqual({ ok: false, reason: 'USED' })
    expect(checkTotp(secret, shownAt(-1), { now, lastStep: present })).toEqual({ ok: false, reason: 'USED' })
    expect(checkTotp(secret, shownAt(1), { now, lastStep: present }).ok).toBe(true)
  })

  test('may be typed with a blank in the middle or in full-width digits', () => {
    const code = shownAt(0)
    const fullWidth = [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')
    expect(checkTotp(secret, ` ${code.slice(0, 3)} ${code.slice(3)}`, { now, lastStep: 0 }).ok).toBe(true)
    expect(checkTotp(secret, fullWidth, { now, lastStep: 0 }).ok).toBe(true)
  })

  test.each(['', '12345', '1234567', 'abcdef', '１２'])('%j is none', (typed) => {
    expect(checkTotp(secret, typed, { now, lastStep: 0 })).toEqual({ ok: false, reason: 'WRONG' })
  })
})

test('each secret is another one, of 160 bits, and stands in the address for the app', () => {
  const [first, second] = [createTotpSecret(), createTotpSecret()]
  expect(first).toMatch(/^[A-Z2-7]{32}$/)
  expect(second).not.toBe(first)
  const uri = new URL(totpUri(first, { issuer: '荐才', label: '周明远' }))
  expect(uri.searchParams.get('secret')).toBe(first)
  expect(decodeURIComponent(uri.pathname)).toContain('周明远')
})
