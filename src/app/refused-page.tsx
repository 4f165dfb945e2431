import { ButtonLink } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import type { Refusal } from '@/lib/domain-error'

interface RefusedPageProps {
  refusal: Refusal
  /** Where one goes on instead. */
  back: { href: string; label: string }
}

/** A page of its own, outside every frame, that is refused as a whole. */
export function RefusedPage({ refusal, back }: RefusedPageProps) {
  return (
    <main className="mx-auto mt-16 max-w-xl">
      <h1 className="sr-only">{refusal.what}</h1>
      <div className="card pb-8 text-center">
        <ErrorState refusal={refusal} />
        <ButtonLink href={back.href}>{back.label}</ButtonLink>
      </div>
    </main>
  )
}
