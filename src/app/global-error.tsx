'use client'

import ErrorPage from './error'
import './globals.css'

/** What failed in the frame of all pages itself, so that nothing of it can be shown. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body>
        <title>这个页面没有打开 · 荐才</title>
        <ErrorPage error={error} />
      </body>
    </html>
  )
}
