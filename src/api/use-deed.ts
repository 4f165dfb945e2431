'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { Refusal } from '@/lib/domain-error'
import { refusalOf } from './client'

export interface Deed {
  /** Does it once, however often it is clicked; true when it was done. Afterwards the page shows what is then, unless it only asked. */
  run: (deed: () => Promise<unknown>, options?: { keepsPage?: boolean }) => Promise<boolean>
  isBusy: boolean
  /** Why it was not done, in words; what was typed stays. */
  refusal: Refusal | null
  clearRefusal: () => void
}

/** One call that changes something: busy while it runs, its refusal kept for the place where it was asked. */
export function useDeed(): Deed {
  const router = useRouter()
  const isRunning = useRef(false)
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function run(deed: () => Promise<unknown>, { keepsPage = false } = {}): Promise<boolean> {
    if (isRunning.current) return false
    isRunning.current = true
    setIsBusy(true)
    setRefusal(null)
    try {
      await deed()
      if (!keepsPage) router.refresh()
      return true
    } catch (error) {
      setRefusal(refusalOf(error))
      return false
    } finally {
      isRunning.current = false
      setIsBusy(false)
    }
  }

  return { run, isBusy, refusal, clearRefusal: () => setRefusal(null) }
}
