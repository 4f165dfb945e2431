import type { ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'

export type ConsentPart = 'general' | 'sensitive'

interface ConsentTicksProps {
  isTicked: (part: ConsentPart) => boolean
  onTick: (part: ConsentPart, isTicked: boolean) => void
  errorOf: (part: ConsentPart) => string | null
}

/** The operator's two ticks, none set in advance (PIPL 14, 29). */
export function ConsentTicks({ isTicked, onTick, errorOf }: ConsentTicksProps) {
  const tick = (part: ConsentPart, label: string) => (
    <Checkbox
      name={part}
      label={label}
      checked={isTicked(part)}
      onCheckedChange={(checked) => onTick(part, checked)}
      error={errorOf(part)}
    />
  )
  return (
    <>
      {tick('general', '经办人本人已阅读并同意按上述告知处理其个人信息')}
      {tick('sensitive', '经办人本人单独同意处理其敏感个人信息（证件号码、手机号）')}
    </>
  )
}

/** The whole text of the notice, to be read before it is accepted. */
export function NoticeBox({ children }: { children: ReactNode }) {
  return (
    <div className="max-h-80 overflow-y-auto border border-line px-4 py-3" tabIndex={0}>
      {children}
    </div>
  )
}
