import { classNames } from './class-names'

interface CounterProps {
  text: string
  max: number
  min?: number
}

/** Characters used of those allowed; rare characters beyond the basic plane count once. */
export function Counter({ text, max, min = 0 }: CounterProps) {
  const count = countCharacters(text)
  const isOver = count > max
  const isUnder = count < min
  return (
    <span className={classNames('text-xs tabular-nums', isOver ? 'font-bold text-stop' : 'text-ink-3')}>
      {count} / {max}
      {isOver && `，超出 ${count - max} 字`}
      {!isOver && isUnder && `，还差 ${min - count} 字`}
    </span>
  )
}

/** Length in code points, as the server counts: “𠮷” is one character. Spaces around do not count. */
export function countCharacters(text: string): number {
  return [...text.trim()].length
}
