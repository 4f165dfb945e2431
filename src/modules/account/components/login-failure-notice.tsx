import Link from 'next/link'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import type { LoginFailure } from '../login'
import { isPlatformFailure, loginFailureWords } from '../login-failures'

interface LoginFailureNoticeProps {
  failure: LoginFailure
  /** What ended the session, where that is known. */
  endedWhy: string | null
  registrationNumber: string | null
  /** Under which number it is in the log; null where nobody needs it. */
  reference: string | null
  registerUrl: string
  /** What the page knows besides: of an account that passed to somebody else what was in flight. */
  more: ReactNode
}

/** Why the login did not succeed and how to go on, in place. */
export function LoginFailureNotice({
  failure,
  endedWhy,
  registrationNumber,
  reference,
  registerUrl,
  more,
}: LoginFailureNoticeProps) {
  const words = loginFailureWords(failure)
  if (words === null) return null
  const { what, why, next, link } = words
  return (
    <Notice tone={mildFailures.has(failure) ? 'warn' : 'stop'} title={what} announced className="mt-4">
      <p>{failure === 'SESSION_ENDED' ? (endedWhy ?? why) : why}</p>
      {registrationNumber !== null && ofRegistration.has(failure) && (
        <p>
          注册编号 <b className="tabular-nums">{registrationNumber}</b>
        </p>
      )}
      {failure === 'HANDED_OVER' && more}
      <p>{next}</p>
      {reference !== null && isPlatformFailure(failure) && (
        <p>
          联系技术支持时请告知编号 <b className="tabular-nums">{reference}</b>
        </p>
      )}
      {link?.to === 'help' && <Link href="/help#account">{link.label}</Link>}
      {link?.to === 'registration' && (
        <Link
          href={`/register/status${registrationNumber === null ? '' : `?${new URLSearchParams({ number: registrationNumber })}`}`}
        >
          {link.label}
        </Link>
      )}
      {link?.to === 'platform-register' && (
        <a href={registerUrl} target="_blank" rel="noopener">
          {link.label}
        </a>
      )}
    </Notice>
  )
}

const ofRegistration: ReadonlySet<LoginFailure> = new Set(['REGISTRATION_PENDING', 'REGISTRATION_RETURNED'])

/** Nothing is wrong: the user only has to do it again. */
const mildFailures: ReadonlySet<LoginFailure> = new Set([
  'CANCELLED',
  'EXPIRED',
  'SESSION_ENDED',
  'REGISTRATION_PENDING',
  'REGISTRATION_RETURNED',
  'HANDED_OVER',
])
