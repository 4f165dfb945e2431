import { renderSVG } from 'uqr'
import { escape, layout } from './layout.mjs'

/** The two ways to scan, in the order of the manual. */
export const tabs = [
  { key: 'e_social_card', label: '电子社保卡', app: '电子社保卡小程序' },
  { key: 'sc_hrss_app', label: '四川人社APP', app: '四川人社 APP' },
]

/** The page with the QR code. Its script asks for the state every two seconds. */
export function scanPage({ uid, code, issuer, appTitle, ttlSeconds }) {
  const current = tabs.find(({ key }) => key === code.tab) ?? tabs[0]
  const phoneUrl = `${issuer}/phone/${code.id}`
  return layout({
    title: '扫码登录',
    aside: '<a href="/register" target="_blank" rel="noopener">注册</a>',
    script: 'scan.js',
    body: `<section class="card scan" data-uid="${escape(uid)}" data-code="${code.id}">
<h1>扫码登录</h1>
<p class="muted">登录到：${escape(appTitle)}</p>
<nav class="tabs" aria-label="扫码方式">${tabs.map((tab) => tabLink(uid, tab, tab === current)).join('')}</nav>
<div class="qr"><div class="code" role="img" aria-label="登录二维码">${renderSVG(phoneUrl, { border: 2, ecc: 'M' })}</div>
<div class="veil" hidden><p class="state"></p><a class="button primary refresh" href="/scan/${escape(uid)}?tab=${current.key}">刷新二维码</a></div></div>
<p class="hint" role="status" aria-live="polite">请用<b>${current.app}</b>扫一扫，在手机上确认登录。</p>
<p class="muted small">二维码 ${Math.max(1, Math.round(ttlSeconds / 60))} 分钟内有效。 <a class="refresh-link" href="/scan/${escape(uid)}?tab=${current.key}">刷新</a></p>
<p class="demo-way"><a href="${escape(phoneUrl)}" target="_blank" rel="noopener">在本机打开手机页面（演示）</a></p>
<p class="demo-way small"><button type="button" class="expire">让二维码立即过期（演示）</button></p>
<p class="small"><a class="leave" href="/scan/${escape(uid)}/leave?code=${code.id}">取消，返回系统</a></p>
</section>`,
  })
}

function tabLink(uid, { key, label }, isCurrent) {
  return `<a href="/scan/${escape(uid)}?tab=${key}"${isCurrent ? ' aria-current="page"' : ''}>${label}</a>`
}
