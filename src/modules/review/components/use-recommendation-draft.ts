'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { refusalCodeOf, refusalOf } from '@/api/client'
import { onSessionResumed } from '@/api/user-activity'
import type { Refusal } from '@/lib/domain-error'
import type { RecommendationView } from '../schema'
import type { RecommendationValues } from './recommendation-values'
import { changedValues, hasChanges, valuesOf } from './recommendation-values'
import { forgetDraft, useKeptDraft, writeDraft } from '@/components/form/use-browser-draft'
import type { ReviewApi } from './use-review-api'

/** The server has it within 2 s of the last key. */
const pauseMs = 1200
/** What nobody could answer is asked again by itself, ever more slowly. */
const retryAfterMs = [2000, 4000, 8000, 16_000, 30_000]

export type SaveState =
  | { kind: 'unchanged' }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  /** `isPassing`: no connection, or maintenance; it is tried again by itself. */
  | { kind: 'failed'; refusal: Refusal; isPassing: boolean }
  /** Saved elsewhere in between; nothing was overwritten, neither there nor here. */
  | { kind: 'conflict'; refusal: Refusal }

export interface RecommendationDraft {
  values: RecommendationValues
  change: (part: Partial<RecommendationValues>) => void
  state: SaveState
  /** Saves what is not saved yet; false when that failed. */
  flush: () => Promise<boolean>
  /** After a conflict, once it is known what the server has: take that, or keep what is typed here. */
  canResolve: boolean
  takeServer: () => void
  keepMine: () => void
  /** Text of an earlier visit that never reached the server. */
  unsent: RecommendationValues | null
  restoreUnsent: () => void
  dropUnsent: () => void
  isTouched: boolean
}

/** What was typed, and over what. */
interface Sent {
  values: RecommendationValues
  base: { version: number; values: RecommendationValues }
}

interface DraftOptions {
  applicationId: string
  own: RecommendationView
  save: ReviewApi['saveRecommendation']
  /** Asks for the dossier anew, so that a conflict can be shown against what stands now. */
  onConflict: () => void
}

/** Autosave of a unit's recommendation: in the browser at once, on the server within 2 s, never over somebody else's text. */
export function useRecommendationDraft({ applicationId, own, save, onConflict }: DraftOptions): RecommendationDraft {
  const draftKey = `recommendation.${applicationId}.${own.unitId}`
  const [values, setValues] = useState(() => valuesOf(own))
  const [base, setBase] = useState(() => ({ version: own.version, values: valuesOf(own) }))
  const [state, setState] = useState<SaveState>({ kind: 'unchanged' })
  const kept = useKeptDraft<RecommendationValues>(draftKey)
  const [isTouched, setIsTouched] = useState(false)
  const latest = useRef<Sent>({ values, base })
  const running = useRef<Promise<boolean> | null>(null)
  /** Until the user has chosen, nothing is sent, not even when the field is left on the way to the choice. */
  const isUndecided = useRef(false)
  /** Sent, and not known whether it arrived: the same goes out again first, so that nobody is in conflict with himself. */
  const unanswered = useRef<Sent | null>(null)
  const failures = useRef(0)

  // The server's own text moved on (another tab, a transition) while nothing was typed here: show it.
  if (own.version > base.version && state.kind !== 'conflict' && !hasChanges(base.values, values)) {
    setBase({ version: own.version, values: valuesOf(own) })
    setValues(valuesOf(own))
  }

  useEffect(() => {
    latest.current = { values, base }
  }, [values, base])

  const saveOnce = useCallback(
    async (isRetry = false): Promise<boolean> => {
      const sent = unanswered.current ?? latest.current
      if (isUndecided.current) return false
      if (!hasChanges(sent.base.values, sent.values)) return true
      // While it is tried again by itself, the trouble stays in sight.
      if (!isRetry) setState({ kind: 'saving' })
      try {
        const changes = changedValues(sent.base.values, sent.values)
        const { version } = await save({ applicationId, version: sent.base.version, ...changes })
        unanswered.current = null
        failures.current = 0
        const saved = { version, values: sent.values }
        latest.current = { ...latest.current, base: saved }
        setBase(saved)
        const isCurrent = !hasChanges(sent.values, latest.current.values)
        if (isCurrent) forgetDraft(draftKey)
        setState(isCurrent ? { kind: 'saved', at: new Date() } : { kind: 'waiting' })
        return isCurrent || saveOnce()
      } catch (error) {
        const refusal = refusalOf(error)
        const code = refusalCodeOf(error)
        unanswered.current = code === null ? sent : null
        const isConflict = refusal.kind === 'conflict' && code !== null && code !== 'UNEXPECTED'
        setState(isConflict ? { kind: 'conflict', refusal } : { kind: 'failed', refusal, isPassing: isPassing(code) })
        failures.current += 1
        isUndecided.current = isConflict
        if (isConflict) onConflict()
        return false
      }
    },
    [applicationId, draftKey, onConflict, save],
  )

  const run = useCallback(
    async (isRetry: boolean) => {
      await running.current
      running.current = saveOnce(isRetry)
      const isSaved = await running.current
      running.current = null
      return isSaved
    },
    [saveOnce],
  )
  const flush = useCallback(() => run(false), [run])

  useEffect(() => {
    if (state.kind !== 'waiting') return
    const timer = setTimeout(() => void flush(), pauseMs)
    return () => clearTimeout(timer)
  }, [state, values, flush])

  useEffect(() => {
    if (state.kind !== 'failed' || !state.isPassing) return
    const wait = retryAfterMs[Math.min(failures.current, retryAfterMs.length) - 1]
    const timer = setTimeout(() => void run(true), wait)
    return () => clearTimeout(timer)
  }, [state, run])

  // Logged in again after the session had ended: nobody needs to press anything for what he typed.
  useEffect(() => onSessionResumed(() => void flush()), [flush])

  const apply = (next: RecommendationValues) => {
    latest.current = { ...latest.current, values: next }
    setValues(next)
    setIsTouched(true)
    writeDraft(draftKey, next)
    setState((now) => (now.kind === 'conflict' ? now : { kind: 'waiting' }))
  }

  const restorable = kept && { ...base.values, ...kept }
  const unsent = !isTouched && restorable && hasChanges(base.values, restorable) ? restorable : null

  return {
    values,
    change: (part) => apply({ ...latest.current.values, ...part }),
    state,
    flush,
    canResolve: own.version > base.version,
    takeServer: () => {
      isUndecided.current = false
      setBase({ version: own.version, values: valuesOf(own) })
      setValues(valuesOf(own))
      forgetDraft(draftKey)
      setState({ kind: 'unchanged' })
    },
    keepMine: () => {
      isUndecided.current = false
      const onServer = { version: own.version, values: valuesOf(own) }
      latest.current = { ...latest.current, base: onServer }
      setBase(onServer)
      setState({ kind: 'waiting' })
    },
    unsent,
    restoreUnsent: () => unsent && apply(unsent),
    dropUnsent: () => forgetDraft(draftKey),
    isTouched,
  }
}

function isPassing(code: string | null): boolean {
  return code === null || code === 'UNEXPECTED' || code === 'MAINTENANCE'
}
