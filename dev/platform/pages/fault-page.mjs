import { faultGroups } from '../fault-list.mjs'
import { escape, layout } from './layout.mjs'

const kindNames = { oidc: '仅授权码方式', ticket: '仅票据方式' }

/** For the demo and the tests: how the system behaves when the platform fails, lies or is impersonated. */
export function faultPage({ current }) {
  const groups = faultGroups.map(
    ({ title, faults }) =>
      `<fieldset><legend>${title}</legend>${faults.map((fault) => choice(fault, current)).join('')}</fieldset>`,
  )
  return layout({
    title: '演示平台故障',
    body: `<section class="card narrow"><h1>演示平台故障</h1>
<p class="muted">选择平台出什么故障，然后回到系统登录。看完请改回「正常」。</p>
<form method="post" action="/faults">${groups.join('')}
<p class="save"><button class="button primary wide">保存</button></p></form></section>`,
  })
}

function choice({ key, label, text, kinds = [] }, current) {
  const checked = key === current ? ' checked' : ''
  const only = kinds.map((kind) => `（${kindNames[kind]}）`).join('')
  return `<p><label><input type="radio" name="fault" value="${key}"${checked}> <b>${escape(label)}</b></label><br><span class="muted small">${escape(text)}${only}</span></p>`
}
