interface ProgressBarProps {
  /** Read out: “申报表完成 11 / 14”. */
  label: string
  value: number
  max: number
  /** A second part after the first (ready beside used). */
  more?: number
  /** A line to stay below, such as the planned number. */
  mark?: number
  className?: string
}

/**
 * A bar of one or two parts with an optional mark. Drawn as SVG because inline styles are not allowed by the content
 * security policy. The numbers always stand beside it as text.
 */
export function ProgressBar({ label, value, max, more = 0, mark, className }: ProgressBarProps) {
  const share = (part: number) => (max > 0 ? Math.min(100, Math.max(0, (part / max) * 100)) : 0)
  const isOver = mark !== undefined && value + more > mark
  const first = share(value)
  const second = Math.min(100 - first, share(more))

  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className={className ?? 'h-2 w-full overflow-hidden rounded-full'}
    >
      <rect width="100" height="8" className="fill-calm-2" />
      <rect width={first} height="8" className="fill-brand" />
      <rect x={first} width={second} height="8" className={isOver ? 'fill-stop-light' : 'fill-brand-light'} />
      {mark !== undefined && <rect x={Math.min(99, share(mark))} width="1" height="8" className="fill-stop" />}
    </svg>
  )
}
