import { CircleAlert, CircleCheck, Info, OctagonX } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Refusal } from '@/lib/domain-error'
import { classNames } from './class-names'
import type { Tone } from './chip'

interface NoticeProps {
  tone?: Exclude<Tone, 'calm'>
  title?: ReactNode
  children?: ReactNode
  /** Announced when it appears; off for what stands on the page from the start. */
  announced?: boolean
  className?: string
}

/** A message in place, beside what it is about. */
export function Notice({ tone = 'brand', title, children, announced = false, className }: NoticeProps) {
  const Icon = icons[tone]
  return (
    <div
      role={announced ? (tone === 'stop' ? 'alert' : 'status') : undefined}
      className={classNames('flex gap-2 border-l-[3px] px-3 py-2.5 text-sm', tones[tone], className)}
    >
      <Icon size={16} aria-hidden className="mt-0.5 shrink-0" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-bold">{title}</p>}
        <div className="text-ink">{children}</div>
      </div>
    </div>
  )
}

/** A refusal: what happened, why, what to do. */
export function RefusalNotice({
  refusal,
  className,
}: {
  refusal: Pick<Refusal, 'what' | 'why' | 'next'> & Partial<Pick<Refusal, 'kind'>>
  className?: string
}) {
  return (
    <Notice tone="stop" title={refusal.what} announced className={className}>
      {refusal.why && <p>{refusal.why}</p>}
      {refusal.next && <p>{refusal.next}</p>}
      {refusal.kind === 'unauthenticated' && (
        <p>
          <a href="/login" target="_blank" rel="noreferrer">
            在新窗口重新登录
          </a>
          ，登录后回到本页继续。
        </p>
      )}
    </Notice>
  )
}

const icons = { brand: Info, ok: CircleCheck, warn: CircleAlert, stop: OctagonX }

const tones = {
  brand: 'border-brand bg-brand-2 text-brand-dark',
  ok: 'border-ok bg-ok-2 text-ok',
  warn: 'border-warn bg-warn-2 text-warn',
  stop: 'border-stop bg-stop-2 text-stop',
}
