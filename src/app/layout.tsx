import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { ToastProvider } from '@/components/ui/toast'
import { BrowserCheck, WithoutScript } from './browser-check'
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
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang="zh-CN">
      <head>
        {/*
         * 360 and QAX browsers choose their Chromium core by this, and want it first. React puts only the character set
         * in front of styles and scripts, whatever else its element says.
         */}
        <meta charSet="utf-8" name="renderer" content="webkit" />
        <BrowserCheck nonce={nonce} />
      </head>
      <body>
        <WithoutScript />
        <ToastProvider>{children}</ToastProvider>
      </body>
    </html>
  )
}
