import type { LucideIcon } from 'lucide-react'
import { LoaderCircle } from 'lucide-react'
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'

interface ButtonLook {
  /** primary: the one thing to do here. danger: ends or destroys something. quiet: looks like a link. */
  variant?: 'primary' | 'plain' | 'danger' | 'dangerFilled' | 'quiet'
  size?: 'small' | 'normal' | 'large'
  icon?: LucideIcon
  /** Its words hold a name of any length: they may take more lines. */
  wraps?: boolean
}

type ButtonProps = ComponentProps<'button'> & ButtonLook & { busy?: boolean }

/** A button whose words say what happens. While `busy` it keeps its place and its focus, but does nothing twice. */
export function Button({
  variant,
  size,
  icon,
  wraps,
  busy = false,
  children,
  className,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      className={classNames(buttonClass({ variant, size, wraps }), busy && 'opacity-70', className)}
    >
      <ButtonInside icon={icon} busy={busy} size={size}>
        {children}
      </ButtonInside>
    </button>
  )
}

type ButtonLinkProps = ComponentProps<typeof Link> & ButtonLook

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ variant, size, icon, wraps, children, className, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={classNames(buttonClass({ variant, size, wraps }), className)}>
      <ButtonInside icon={icon} size={size}>
        {children}
      </ButtonInside>
    </Link>
  )
}

/** The look alone, for what is neither `<button>` nor `Link` (a download, a file chooser's label). */
export function buttonClass({ variant = 'plain', size = 'normal', wraps = false }: ButtonLook): string {
  return classNames(
    'inline-flex items-center justify-center gap-1.5 rounded-md border no-underline disabled:opacity-60',
    wraps ? wrappingSizes[size] : `whitespace-nowrap ${sizes[size]}`,
    variants[variant],
  )
}

const sizes = { small: 'h-[26px] px-2.5 text-sm', normal: 'h-8 px-3.5', large: 'h-11 px-5 text-[16px]' }

const wrappingSizes = {
  small: 'min-h-[26px] px-2.5 py-0.5 text-sm',
  normal: 'min-h-8 px-3.5 py-1',
  large: 'min-h-11 px-5 py-2 text-[16px]',
}

const variants = {
  primary: 'border-brand bg-brand text-white hover:bg-brand-dark disabled:hover:bg-brand',
  plain: 'border-field bg-paper text-ink hover:bg-hover',
  danger: 'border-stop bg-paper text-stop hover:bg-stop-2',
  dangerFilled: 'border-stop bg-stop text-white',
  quiet: 'border-transparent bg-transparent text-brand hover:bg-brand-2',
}

function ButtonInside({
  icon: Icon,
  busy = false,
  size,
  children,
}: ButtonLook & { busy?: boolean; children: ReactNode }) {
  const iconSize = size === 'small' ? 14 : 16
  return (
    <>
      {busy ? (
        <LoaderCircle size={iconSize} aria-hidden className="animate-spin" />
      ) : (
        Icon && <Icon size={iconSize} aria-hidden />
      )}
      {children}
    </>
  )
}
