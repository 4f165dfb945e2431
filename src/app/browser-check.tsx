/**
 * Sends a browser that is too old to public/unsupported.html before anything fails in it, and tells the reader
 * when scripts are switched off. What is asked for stands for Chromium 99, Firefox 104, Safari 15.4 and whatever came
 * before; written for the oldest browser there is.
 */
export function BrowserCheck({ nonce }: { nonce: string | undefined }) {
  // Browsers hide the nonce from the page once it is read.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: check }} />
}

/** In the page in place of everything else where scripts are switched off. */
export function WithoutScript() {
  return (
    <noscript>
      <div className="card mx-auto my-8 max-w-xl p-6">
        <p className="font-bold">浏览器没有启用 JavaScript，本页不能使用</p>
        <p>请在浏览器的设置里允许本网站运行脚本，然后刷新页面。</p>
        <p>
          <a href="/unsupported.html">可以使用哪些浏览器</a>
        </p>
      </div>
    </noscript>
  )
}

const check =
  "if(!(window.structuredClone&&window.CSSLayerBlockRule&&Array.prototype.findLast&&Object.hasOwn))location.replace('/unsupported.html')"
