import Link from 'next/link'
import type { ReactNode } from 'react'
import { UnclassifiedNotice } from '@/components/ui/unclassified-notice'

interface PageFooterProps {
  supportPhone: string
  icpNumber: string
  /** Whom to ask, where the page knows it. */
  contact?: ReactNode
  /** What else stands in the line of facts. */
  facts?: readonly string[]
}

/** Ends every page: nothing secret belongs here, whom to call, under which number the site is registered. */
export function PageFooter({ supportPhone, icpNumber, contact, facts = [] }: PageFooterProps) {
  // The number's register is another origin: a text, no link.
  const shown = [...facts, supportPhone && `技术支持 ${supportPhone}`, icpNumber].filter(Boolean)
  return (
    <footer className="flex flex-col gap-0.5 px-4 py-4 text-center text-xs text-ink-2 print:hidden">
      <UnclassifiedNotice />
      {contact}
      <p>
        {shown.map((fact) => `${fact} · `)}
        <Link href="/privacy" prefetch={false} className="underline">
          个人信息处理告知
        </Link>
      </p>
    </footer>
  )
}
