import { CloudAlert } from 'lucide-react'
import type { Refusal } from '@/lib/domain-error'
import { Button } from './button'

interface ErrorStateProps {
  refusal: Pick<Refusal, 'what' | 'why' | 'next'>
  onRetry?: () => void
}

/** Something could not be fetched: what, that nothing was lost, how to go on. */
export function ErrorState({ refusal, onRetry }: ErrorStateProps) {
  return (
    <div role="alert" className="flex flex-col items-center gap-2 px-6 py-12 text-center">
      <CloudAlert size={28} aria-hidden className="text-stop" />
      <p className="font-bold">{refusal.what}</p>
      <p className="max-w-md text-sm text-ink-2">{refusal.why}</p>
      <p className="max-w-md text-sm text-ink-2">{refusal.next}</p>
      {onRetry && <Button onClick={onRetry}>重新加载</Button>}
    </div>
  )
}
