import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/env'

/** Filling in and looking up are done within it; stamping takes days, and number and mobile open it again. */
const accessHours = 4

/**
 * A browser's access to one registration, without an account: the registration's id, until when, and our signature over
 * both. Nothing personal is in it.
 */
export function registrationAccessCookie(registrationId: string, now: Date): string {
  const until = now.getTime() + accessHours * 3_600_000
  const content = `${registrationId}.${until}`
  return `${cookieName()}=${content}.${signature(content)}; ${attributes(accessHours * 3600)}`
}

/** The Set-Cookie header that makes the browser forget it. */
export function forgetRegistrationAccess(): string {
  return `${cookieName()}=; ${attributes(0)}`
}

/** @returns the registration's id, or null without a cookie, when its time is over, or when it is not our own */
export function readRegistrationAccess(cookieHeader: string | null, now: Date): string | null {
  const prefix = `${cookieName()}=`
  const pair = cookieHeader?.split(/;\s*/).find((item) => item.startsWith(prefix))
  const [id, until, signed] = pair?.slice(prefix.length).split('.') ?? []
  if (id === undefined || until === undefined || signed === undefined) return null
  const expected = Buffer.from(signature(`${id}.${until}`))
  const given = Buffer.from(signed)
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected)
  return isOurs && Number(until) > now.getTime() ? id : null
}

function cookieName(): string {
  return env().isHttps ? '__Host-jiancai-registration' : 'jiancai-registration'
}

function attributes(seconds: number): string {
  return `Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${env().isHttps ? '; Secure' : ''}`
}

function signature(content: string): string {
  return createHmac('sha256', env().authSecret).update(`registration-access:${content}`).digest('base64url')
}
