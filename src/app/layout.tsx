import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import './globals.css'

export const metadata: Metadata = { title: { default: '荐才', template: '%s · 荐才' } }

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <head>
        {/* 360 and QAX browsers choose their Chromium core by this. */}
        <meta name="renderer" content="webkit" />
      </head>
      <body>{children}</body>
    </html>
  )
}
