'use client'

import { useCallback, useState } from 'react'
import { usePointerReleased } from '@/lib/use-pointer-released'
import type { Problem } from '../rules/problem'
import { placeKey } from './draft-change'

/**
 * Errors stand at a field only after it was left, so that nobody is scolded while typing; what could not be stored is
 * said at once.
 */
export function useShownErrors(problems: readonly Problem[], refused: Record<string, string>, showsAll: boolean) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())

  const afterPointer = usePointerReleased()

  const leave = useCallback(
    (rowId: string | null, field: string) => {
      const key = placeKey(rowId, field)
      afterPointer(() => setLeft((places) => (places.has(key) ? places : new Set([...places, key]))))
    },
    [afterPointer],
  )

  function errorAt(rowId: string | null, field: string): string | null {
    const key = placeKey(rowId, field)
    if (refused[key]) return refused[key]
    if (!showsAll && !left.has(key)) return null
    return problems.find((problem) => problem.field === field && problem.rowId === rowId)?.what ?? null
  }

  const isUnderWay = showsAll || left.size > 0
  const sectionErrors = isUnderWay ? problems.filter((problem) => problem.field === null).map(({ what }) => what) : []
  return { leave, errorAt, sectionErrors }
}
