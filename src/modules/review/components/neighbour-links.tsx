'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import type { Neighbours } from '../schema'

interface NeighbourLinksProps {
  neighbours: Neighbours | undefined
  hrefOf: (applicationId: string) => string
}

/** 上一条 / 下一条 within the list one came from, also by K and J. */
export function NeighbourLinks({ neighbours, hrefOf }: NeighbourLinksProps) {
  const router = useRouter()
  const previous = neighbours?.previousId
  const next = neighbours?.nextId
  useHotkeys({
    k: () => previous && router.push(hrefOf(previous)),
    j: () => next && router.push(hrefOf(next)),
  })
  return (
    <span className="flex items-center gap-4 text-sm">
      <Step href={previous ? hrefOf(previous) : null}>
        <ChevronLeft size={14} aria-hidden />
        上一条 (K)
      </Step>
      <Step href={next ? hrefOf(next) : null}>
        下一条 (J)
        <ChevronRight size={14} aria-hidden />
      </Step>
    </span>
  )
}

function Step({ href, children }: { href: string | null; children: ReactNode }) {
  const look = 'inline-flex items-center gap-0.5 rounded-sm text-white no-underline focus-visible:outline-white'
  if (!href) {
    return (
      <span aria-disabled className={`${look} opacity-60`}>
        {children}
      </span>
    )
  }
  return (
    <Link href={href} prefetch={false} replace className={look}>
      {children}
    </Link>
  )
}
