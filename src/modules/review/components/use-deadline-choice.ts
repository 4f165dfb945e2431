'use client'

import { useState } from 'react'
import { fromChinaLocal, toChinaLocal } from '@/lib/china-time'
import { beyondLimits, lateWarning, shortDeadlineHours, type DeadlineLimits } from '../rules/deadline-limits'

const hourMs = 3_600_000

export interface DeadlineChoice {
  typed: string
  change: (typed: string) => void
  deadline: Date | null
  /** Why it can't be this time. */
  problem: string | null
  isShort: boolean
  isShortConfirmed: boolean
  confirmShort: (isConfirmed: boolean) => void
  /** What should be considered before it is set so late. */
  late: string | null
  isLateConfirmed: boolean
  confirmLate: (isConfirmed: boolean) => void
  /** Nothing stands against it that the user could still confirm or mend; also where no time is given. */
  isSettled: boolean
}

interface DeadlineOptions {
  initial: Date | null
  now: Date
  limits: DeadlineLimits
  /** Up to here it was as late before, or somebody above has decided it. */
  agreedUntil: Date | null
}

/** A correction deadline as it is being chosen, judged by the same rules as on the server. */
export function useDeadlineChoice({ initial, now, limits, agreedUntil }: DeadlineOptions): DeadlineChoice {
  const [typed, setTyped] = useState(initial ? toChinaLocal(initial) : '')
  const [isShortConfirmed, confirmShort] = useState(false)
  const [confirmedLate, setConfirmedLate] = useState<string | null>(null)
  const deadline = fromChinaLocal(typed)
  const problem = deadline && problemOf(deadline, now, limits)
  const isShort = deadline !== null && !problem && deadline.getTime() - now.getTime() < shortDeadlineHours * hourMs
  const isAgreed = deadline === null || (agreedUntil !== null && deadline <= agreedUntil)
  const late = isAgreed || problem ? null : lateWarning(deadline, limits)
  // What was confirmed was this time, not any other.
  const isLateConfirmed = confirmedLate === typed
  return {
    typed,
    change: setTyped,
    deadline,
    problem,
    isShort,
    isShortConfirmed,
    confirmShort,
    late,
    isLateConfirmed,
    confirmLate: (isConfirmed) => setConfirmedLate(isConfirmed ? typed : null),
    isSettled: !problem && (!isShort || isShortConfirmed) && (!late || isLateConfirmed),
  }
}

function problemOf(deadline: Date, now: Date, limits: DeadlineLimits): string | null {
  if (deadline <= now) return '早于现在，请另选一个时间'
  const beyond = beyondLimits(deadline, limits)
  return beyond && `${beyond}，请另选一个时间`
}
