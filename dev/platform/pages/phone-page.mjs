import { escape, layout } from './layout.mjs'
import { tabs } from './scan-page.mjs'

/** Whose phone it is: the demo has no phones, so a person is chosen. Groups of many are folded; a search opens them. */
export function choosePage({ code, persons }) {
  const groups = new Map()
  for (const person of persons) {
    const group = person.group ?? '演示人员'
    groups.set(group, [...(groups.get(group) ?? []), personLink(code, person)])
  }
  const other = `<li><a href="/phone/${code.id}?person=unregistered"><b>其他人</b><span>尚未在平台注册</span></a></li>`
  return phone(
    code,
    '这是谁的手机？',
    `<p class="muted">演示没有真的手机，请选择扫码的人。</p>
<p class="find" hidden><label for="find">查找姓名或单位</label><input id="find" type="search" autocomplete="off"></p>
<p class="muted none" role="status" hidden>没有找到，请换一个词。</p>
<div class="persons">${[...groups].map(([name, links]) => groupOf(name, links)).join('')}<ul>${other}</ul></div>`,
    'choose-person.js',
  )
}

const mostUnfolded = 40

function groupOf(name, links) {
  const isOpen = links.length <= mostUnfolded
  return `<details${isOpen ? ' open' : ''}><summary>${escape(name)}（${links.length}）</summary><ul>${links.join('')}</ul></details>`
}

/** What he logs in to and what he hands over, before he confirms. */
export function confirmPage({ code, person, appTitle }) {
  return phone(
    code,
    '确认登录',
    `<dl><dt>登录到</dt><dd>${escape(appTitle)}</dd><dt>登录人</dt><dd>${escape(person.name)}（${mask(person.idNumber)}）</dd>
<dt>将提供</dt><dd>姓名、证件号码、手机号</dd></dl>
<p class="warn">请确认是您本人在电脑上登录。不是您操作的，请点取消。</p>
<form method="post" action="/phone/${code.id}"><input type="hidden" name="person" value="${escape(person.subject)}">
<button class="button primary wide" name="decision" value="confirm">确认登录</button>
<button class="button wide" name="decision" value="cancel">取消</button></form>
<p class="small"><a href="/phone/${code.id}">换一个人</a></p>`,
  )
}

/** Nobody can confirm who is not registered as a natural person. */
export function unregisteredPage({ code }) {
  return phone(
    code,
    '尚未注册',
    `<p>这个账号还没有注册为自然人用户，不能登录。请在电脑页面右上角点「注册」，注册后重新扫码。</p>
<form method="post" action="/phone/${code.id}"><button class="button primary wide" name="decision" value="refuse">知道了</button></form>`,
  )
}

const outcomes = {
  CONFIRMED: ['已确认登录', '请回到电脑，页面会自动进入系统。本页可以关闭。'],
  TAKEN: ['已确认登录', '电脑上已经登录。本页可以关闭。'],
  CANCELLED: ['已取消', '没有登录。本页可以关闭。'],
  NOT_REGISTERED: ['尚未注册', '请在电脑页面右上角点「注册」，注册后重新扫码。'],
  EXPIRED: ['二维码已过期', '请在电脑页面刷新二维码后重新扫码。'],
}

/** What has become of the scan. */
export function outcomePage({ code }) {
  const [title, text] = outcomes[code?.state] ?? outcomes.EXPIRED
  return phone(code, title, `<p>${text}</p>`)
}

function phone(code, title, body, script) {
  const tab = tabs.find(({ key }) => key === code?.tab) ?? tabs[0]
  return layout({
    title,
    body: `<section class="card phone"><p class="app">${tab.label}</p><h1>${title}</h1>${body}</section>`,
    ...(script && { script }),
  })
}

function personLink(code, { subject, name, idNumber, note }) {
  return `<li><a href="/phone/${code.id}?person=${subject}"><b>${escape(name)}</b><span>${mask(idNumber)}${note ? ` · ${escape(note)}` : ''}</span></a></li>`
}

function mask(number) {
  return escape(`${number.slice(0, 3)}***********${number.slice(-4)}`)
}
