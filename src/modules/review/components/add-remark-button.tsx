'use client'

import { MessageSquarePlus } from 'lucide-react'
import type { RemarkPlace } from './remark-place'

interface AddRemarkButtonProps {
  place: RemarkPlace
  onAdd: (place: RemarkPlace) => void
  /** Only the icon is seen, for the many places of a dense table. */
  compact?: boolean
}

/** “添加意见”: puts this place on the list that travels with the return. */
export function AddRemarkButton({ place, onAdd, compact = false }: AddRemarkButtonProps) {
  return (
    <button
      type="button"
      onClick={() => onAdd(place)}
      aria-label={`添加意见：${place.words}`}
      title="添加意见，退回时一并送达"
      className="inline-flex shrink-0 items-center gap-1 self-start rounded-sm p-0.5 text-xs text-brand hover:bg-brand-2 print:hidden"
    >
      <MessageSquarePlus size={14} aria-hidden />
      {!compact && '添加意见'}
    </button>
  )
}
