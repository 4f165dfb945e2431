import { escape, layout } from './layout.mjs'

/** The login that this page belonged to is over. */
export function errorPage({ appUrl, appTitle }) {
  return layout({
    title: '本次登录已失效',
    body: `<section class="card narrow"><h1>本次登录已失效</h1>
<p>登录页面停留过久，或者已在别的窗口完成登录。没有做任何改动。</p>
<p><a class="button primary" href="${escape(appUrl)}/login?error=EXPIRED">返回${escape(appTitle)}</a></p></section>`,
  })
}
