'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { refusalCodeOf, refusalOf, useApiClient } from '@/api/client'
import { lastActivityAt, onSessionEnded, tellSessionResumed } from '@/api/user-activity'
import type { SessionLimitsView } from '../session-shapes'
import { listenToWindows, tellWindows } from './session-channel'

export type SessionPhase =
  | { kind: 'alive' }
  /** It ends soon. In any case, or only if nobody goes on working. */
  | { kind: 'ending'; endsAt: number; isFinal: boolean }
  | { kind: 'ended'; why: string }
  /** In this browser somebody goes on as another person, or in another role. */
  | { kind: 'other' }

const warnBeforeMs = 120_000
const lookEveryMs = 5_000
/** Work is told to the server at most this often. */
const tellEveryMs = 60_000

/**
 * Knows how long the session still lives. Real work keeps it alive, also where it needs no request, such as typing a
 * long opinion; a page that is only open does not. Windows of one browser share what they learn.
 */
export function useSessionWatch(role: SessionLimitsView['role']) {
  const api = useApiClient()
  const [phase, setPhase] = useState<SessionPhase>({ kind: 'alive' })
  const kind = useRef(phase.kind)
  const personId = useRef<string | null>(null)
  const endsAt = useRef(Number.POSITIVE_INFINITY)
  const toldAt = useRef(0)

  const show = useCallback((next: SessionPhase) => {
    kind.current = next.kind
    setPhase(next)
  }, [])

  const take = useCallback(
    (limits: SessionLimitsView) => {
      personId.current ??= limits.personId
      if (limits.personId !== personId.current || limits.role !== role) return show({ kind: 'other' })
      const wasEnded = kind.current === 'ended'
      endsAt.current = Date.now() + limits.remainingMs
      const isFinal = limits.absoluteRemainingMs <= limits.remainingMs
      show(limits.remainingMs <= warnBeforeMs ? { kind: 'ending', endsAt: endsAt.current, isFinal } : { kind: 'alive' })
      if (wasEnded) tellSessionResumed()
    },
    [role, show],
  )

  const ask = useCallback(
    async (how: 'limits' | 'touch') => {
      try {
        take(how === 'touch' ? await api.session.touch.mutate() : await api.session.limits.query())
        toldAt.current = Date.now()
        if (how === 'touch') tellWindows('alive')
      } catch (error) {
        // Without an answer nothing is known: the next look asks again.
        if (hasNoSession(error)) show({ kind: 'ended', why: refusalOf(error).why })
      }
    },
    [api, show, take],
  )

  useEffect(() => {
    const look = () => {
      if (kind.current === 'ended' || kind.current === 'other') return
      const now = Date.now()
      const hasWorked = lastActivityAt() > toldAt.current && now - toldAt.current >= tellEveryMs
      if (kind.current === 'alive' && hasWorked) void ask('touch')
      else if (now >= endsAt.current - (kind.current === 'alive' ? warnBeforeMs : 0)) void ask('limits')
    }
    void ask('limits')
    const timer = setInterval(look, lookEveryMs)
    const lookAgain = () => document.visibilityState === 'visible' && void ask('limits')
    const stops = [
      listenToWindows(() => void ask('limits')),
      onSessionEnded((why) => kind.current !== 'other' && show({ kind: 'ended', why })),
      () => clearInterval(timer),
      () => document.removeEventListener('visibilitychange', lookAgain),
    ]
    document.addEventListener('visibilitychange', lookAgain)
    return () => {
      for (const stop of stops) stop()
    }
  }, [ask, show])

  return { phase, goOn: () => ask('touch') }
}

/** None, or a new one that has not passed its second factor: with it this page can do nothing either. */
function hasNoSession(error: unknown): boolean {
  return ['NOT_LOGGED_IN', 'SECOND_FACTOR_NEEDED'].includes(refusalCodeOf(error) ?? '')
}
