import type { ReactNode } from 'react'
import { useId } from 'react'
import { classNames } from './class-names'

export interface FieldLook {
  label: ReactNode
  /** Read with the control: format, limits. */
  hint?: ReactNode
  /** What is wrong and what to do; announced when it appears. */
  error?: string | null
  /** Shown with the label; whether leaving it empty is refused is decided elsewhere (validation never blocks saving). */
  required?: boolean
  /** Below the control: previous value, a remark. */
  after?: ReactNode
  /** Beside the label, at the right end: a counter, a small action. */
  aside?: ReactNode
  /** The label is there for screen readers only. */
  labelHidden?: boolean
  frameClassName?: string
}

export interface FieldWiring {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

interface FieldFrameProps extends FieldLook {
  id?: string
  children: (wiring: FieldWiring) => ReactNode
}

/** Label, control, hint and error as one; hint and error are tied to the control by aria-describedby. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  required,
  after,
  aside,
  labelHidden,
  frameClassName,
  children,
}: FieldFrameProps) {
  const generated = useId()
  const controlId = id ?? generated
  const hintId = `${controlId}-hint`
  const errorId = `${controlId}-error`
  const described = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ')

  return (
    <div className={frameClassName}>
      <div className={classNames('mb-1 flex items-end gap-2', labelHidden && 'sr-only')}>
        <label htmlFor={controlId} className="text-sm text-ink-2">
          {label}
          {required && <RequiredMark />}
        </label>
        {aside && <span className="ml-auto text-xs text-ink-3">{aside}</span>}
      </div>
      {children({
        id: controlId,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required || undefined,
      })}
      {hint && (
        <p id={hintId} className="mt-1 text-xs text-ink-3">
          {hint}
        </p>
      )}
      <FieldError id={errorId} error={error} />
      {after}
    </div>
  )
}

/** The live region stands from the start: one that appears together with its text is not announced everywhere. */
export function FieldError({ id, error }: { id: string; error?: string | null }) {
  return (
    <p id={id} aria-live="polite" className={classNames('text-xs text-stop', error && 'mt-1')}>
      {error}
    </p>
  )
}

export function RequiredMark() {
  return (
    <span className="text-stop" title="必填">
      <span aria-hidden> *</span>
      <span className="sr-only">（必填）</span>
    </span>
  )
}
