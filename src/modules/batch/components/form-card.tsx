import type { ReactNode } from 'react'

interface FormCardProps {
  title: string
  /** What is wrong somewhere inside, said where the eye begins. */
  error?: string
  aside?: ReactNode
  children: ReactNode
}

/** One part of a longer form or page. */
export function FormCard({ title, error, aside, children }: FormCardProps) {
  return (
    <section aria-label={title} className="card flex flex-col gap-3 px-4 py-3">
      <div className="flex items-center gap-3">
        <h2 className="flex-1 text-base font-bold">{title}</h2>
        {aside}
      </div>
      {error && (
        <p role="alert" className="text-sm text-stop">
          {error}
        </p>
      )}
      {children}
    </section>
  )
}
