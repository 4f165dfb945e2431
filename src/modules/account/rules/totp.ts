import { HOTP, Secret, TOTP } from 'otpauth'

const stepSeconds = 30
const digits = 6
/** A code counts one step before and after its own: clocks of phones are that exact (RFC 6238 §5.2). */
const window = 1
/**
 * So far back, a code that was right then tells that only the clock is slow: 10 minutes. Of one yet to come nothing is
 * told: who guessed it would know what to type and when.
 */
const skewWindow = 20

export type CheckedCode =
  | { ok: true; step: number }
  /** `USED`: this one or a later one was accepted already. `CLOCK`: right some minutes ago. */
  | { ok: false; reason: 'WRONG' | 'USED' }
  | { ok: false; reason: 'CLOCK'; minutesOff: number }

/** 160 random bits for an authenticator app, in base32. */
export function createTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What the QR code holds. @param label whose account it is, as the app lists it */
export function totpUri(secret: string, { issuer, label }: { issuer: string; label: string }): string {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), digits, period: stepSeconds }).toString()
}

/** The time step of a moment. */
export function totpStep(now: Date): number {
  return Math.floor(now.getTime() / 1000 / stepSeconds)
}

/** The code that an app shows in a step. */
export function totpCode(secret: string, step: number): string {
  return HOTP.generate({ secret: Secret.fromBase32(secret), digits, counter: step })
}

/**
 * Checks a typed code: each step's works once, and none before the last one that was accepted.
 * @param typed as typed; blanks and full-width digits are taken for what they mean
 */
export function checkTotp(
  secret: string,
  typed: string,
  { now, lastStep }: { now: Date; lastStep: number },
): CheckedCode {
  const token = typed.normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return { ok: false, reason: 'WRONG' }
  const present = totpStep(now)
  const delta = (counter: number, size: number) =>
    HOTP.validate({ token, secret: Secret.fromBase32(secret), digits, counter, window: size })
  const near = delta(present, window)
  if (near !== null) {
    return present + near > lastStep ? { ok: true, step: present + near } : { ok: false, reason: 'USED' }
  }
  const middle = skewWindow / 2
  const far = delta(present - middle, middle)
  if (far === null) return { ok: false, reason: 'WRONG' }
  return { ok: false, reason: 'CLOCK', minutesOff: Math.max(1, Math.round(((middle - far) * stepSeconds) / 60)) }
}
