import { expect, test } from '@jest/globals'
import { readRegistrationAccess, registrationAccessCookie } from './registration-access'

const id = '019ab000-0000-7000-8000-000000000001'
const now = new Date('2026-11-20T02:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const [cookie = ''] = registrationAccessCookie(id, now).split(';')
const [name = '', value = ''] = cookie.split('=')

test('the browser that got it opens this registration, among other cookies too', () => {
  expect(readRegistrationAccess(`a=b; ${cookie}; c=d`, later(3))).toBe(id)
})

test.each([
  ['without it', null, 1],
  ['after its time', cookie, 5],
  ['with another registration in it', `${name}=${value.replace('0001', '0002')}`, 1],
  ['with a longer time in it', `${name}=${value.replace(/\.\d+\./, '.9999999999999.')}`, 1],
  ['without the signature', `${name}=${value.slice(0, value.lastIndexOf('.'))}`, 1],
  ['with half a signature', cookie.slice(0, -8), 1],
  ['empty', `${name}=`, 1],
])('nobody opens it %s', (_title, header, hours) => {
  expect(readRegistrationAccess(header, later(hours))).toBeNull()
})

test('scripts and other sites never get it', () => {
  expect(registrationAccessCookie(id, now)).toMatch(/HttpOnly; SameSite=Strict/)
})
