import { accountErrors } from '../errors'

interface Passwords {
  mustChangePassword: boolean
  isPasswordExpired: boolean
}

/**
 * Whoever must first set a password of his own does nothing else before.
 * @throws PASSWORD_EXPIRED; PASSWORD_MUST_CHANGE
 */
export function assertOwnPassword({ mustChangePassword, isPasswordExpired }: Passwords): void {
  if (isPasswordExpired) throw accountErrors.PASSWORD_EXPIRED()
  if (mustChangePassword) throw accountErrors.PASSWORD_MUST_CHANGE()
}
