import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { ToastProvider } from '@/components/ui/toast'
import './globals.css'

export const metadata: Metadata = {
  title: { default: '荐才', template: '%s · 荐才' },
  description: '学术和技术带头人及后备人选推荐系统',
  // Nothing here is for search engines, the login page included.
  robots: { index: false, follow: false },
  icons: { icon: '/icon.svg' },
  formatDetection: { telephone: false, email: false, address: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#123a6c' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Made per request, never at build time: the policy's nonce (src/proxy.ts) is another one each time.
  await connection()
  return (
    <html lang="zh-CN">
      <head>
        {/* 360 and QAX browsers choose their Chromium core by this. */}
        <meta name="renderer" content="webkit" />
      </head>
      <body>
        <ToastProvider>{children}</ToastProvider>
      </body>
    </html>
  )
}
