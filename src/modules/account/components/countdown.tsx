'use client'

import { useEffect, useState } from 'react'

/** “1:59”, every second; said aloud only every half minute. */
export function Countdown({ until }: { until: number }) {
  const [seconds, setSeconds] = useState(() => secondsTo(until))

  useEffect(() => {
    const timer = setInterval(() => setSeconds(secondsTo(until)), 1000)
    return () => clearInterval(timer)
  }, [until])

  const spoken = Math.ceil(seconds / 30) * 30
  return (
    <>
      <span aria-hidden className="tabular-nums">
        {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
      </span>
      <span role="timer" aria-live="polite" className="sr-only">
        {spoken >= 60 && `${Math.floor(spoken / 60)} 分钟`}
        {spoken % 60 > 0 && `${spoken % 60} 秒`}
      </span>
    </>
  )
}

function secondsTo(until: number): number {
  return Math.max(0, Math.round((until - Date.now()) / 1000))
}
