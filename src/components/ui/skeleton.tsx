'use client'

import { useEffect, useState } from 'react'

interface SkeletonProps {
  /** What is being fetched, for screen readers: “正在加载名单”. */
  label: string
  lines?: number
}

/** Grey lines while something is fetched; what comes within 300 ms makes nothing flicker. */
export function Skeleton({ label, lines = 6 }: SkeletonProps) {
  const isSlow = useAfter(300)
  if (!isSlow) return <div className="min-h-24" aria-busy />
  return (
    <div role="status" aria-busy className="flex flex-col gap-3 p-4">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} aria-hidden className="h-4 animate-pulse rounded-sm bg-line-2 motion-reduce:animate-none" />
      ))}
    </div>
  )
}

function useAfter(delayMs: number): boolean {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), delayMs)
    return () => clearTimeout(timer)
  }, [delayMs])
  return isOver
}
