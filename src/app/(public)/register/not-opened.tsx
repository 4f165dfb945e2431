import { ButtonLink } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import type { Refusal } from '@/lib/domain-error'

/** Nothing is opened in this browser: the way to it. */
export function NotOpened({ refusal }: { refusal: Refusal }) {
  return (
    <div className="card pb-8 text-center">
      <h1 className="sr-only">{refusal.what}</h1>
      <ErrorState refusal={refusal} />
      <div className="flex justify-center gap-2.5">
        <ButtonLink href="/register/status" variant="primary">
          查询注册进度
        </ButtonLink>
        <ButtonLink href="/register">填写新的注册</ButtonLink>
      </div>
    </div>
  )
}
