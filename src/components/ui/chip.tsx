import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type Tone = 'calm' | 'brand' | 'ok' | 'warn' | 'stop'

interface ChipProps {
  tone?: Tone
  icon?: LucideIcon
  title?: string
  children: ReactNode
}

/** A state in a word; the colour only repeats what the word says. */
export function Chip({ tone = 'calm', icon: Icon, title, children }: ChipProps) {
  return (
    <span
      title={title}
      className={classNames(
        'inline-flex h-[22px] max-w-full min-w-0 items-center gap-1 rounded-full px-2 text-xs whitespace-nowrap',
        tones[tone],
      )}
    >
      {Icon && <Icon size={13} aria-hidden className="shrink-0" />}
      <span className="truncate">{children}</span>
    </span>
  )
}

const tones: Record<Tone, string> = {
  calm: 'bg-calm-2 text-calm',
  brand: 'bg-brand-2 text-brand-dark',
  ok: 'bg-ok-2 text-ok',
  warn: 'bg-warn-2 text-warn',
  stop: 'bg-stop-2 text-stop',
}
