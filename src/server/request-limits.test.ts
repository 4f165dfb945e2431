import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { appRouter } from '@/api/root'
import { areasBehindLogin, countRequest, pageLimit, publicPageLimits, publicProcedureLimits } from './request-limits'

const now = new Date('2026-11-20T02:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const limit = { name: 'a-test', uses: 3, windowMinutes: 10 }

describe('an address', () => {
  test('is refused above its number, and goes on when the time is over', () => {
    const ask = (at: Date, address = '203.0.113.7') => countRequest(limit, address, at)
    expect([1, 2, 3].map((second) => ask(minutes(second)))).toEqual([null, null, null])
    expect(ask(minutes(4))).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    expect(ask(minutes(4), '203.0.113.8')).toBeNull()
    expect(ask(minutes(12))).toBeNull()
  })

  test('of IPv6 is one with its network: a script gets no further by a new address', () => {
    const ask = (address: string) => countRequest({ ...limit, name: 'another-test' }, address, now)
    for (const end of ['1', '2', '3']) expect(ask(`2001:db8:1:2::${end}`)).toBeNull()
    expect(ask('2001:db8:1:2::4')).not.toBeNull()
    expect(ask('2001:db8:1:3::1')).toBeNull()
  })
})

test('every page either stands behind a login or has a limit of its own', () => {
  const folder = path.join(import.meta.dirname, '..', 'app')
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'page.tsx')
    .map(
      (file) =>
        `/${path
          .dirname(file)
          .split(path.sep)
          .filter((part) => part !== '.' && !part.startsWith('('))
          .join('/')}`,
    )
  const known = [...areasBehindLogin, ...Object.keys(publicPageLimits)]
  const unknown = pages.filter((page) => !known.some((base) => page === base || page.startsWith(`${base}/`)))
  expect(unknown).toEqual([])
})

test('an address without a page has one too', () => {
  expect(pageLimit('/wp-login.php')).not.toBeNull()
  expect(pageLimit('/applicants')).not.toBeNull()
  expect(pageLimit('/applicant/b/2026')).toBeNull()
})

test('every procedure that needs no login has one', () => {
  const open = Object.keys(appRouter._def.procedures).filter((name) => name.startsWith('public.'))
  expect(Object.keys(publicProcedureLimits).sort()).toEqual(open.sort())
})
