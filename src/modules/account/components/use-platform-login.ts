'use client'

import { useEffect, useState } from 'react'
import type { LoginFailure } from '../login'
import { requestLogin } from './request-login'

/** Leads to the platform's scan page and from there to `next`. */
export function usePlatformLogin(next: string, onFailure: (failure: LoginFailure | null) => void) {
  const [isLeaving, setIsLeaving] = useState(false)

  useEffect(() => {
    // Back from the platform's page the browser may show this page as it was left.
    const wakeUp = () => setIsLeaving(false)
    window.addEventListener('pageshow', wakeUp)
    return () => window.removeEventListener('pageshow', wakeUp)
  }, [])

  async function leave() {
    setIsLeaving(true)
    onFailure(null)
    const answer = await requestLogin('signin/psp', { callbackUrl: next })
    if ('goTo' in answer) {
      window.location.assign(answer.goTo)
      return
    }
    setIsLeaving(false)
    onFailure(answer.failure)
  }

  return { isLeaving, leave }
}
