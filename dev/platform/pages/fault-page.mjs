import { layout } from './layout.mjs'

const faults = [
  ['none', '正常', '登录照常进行。'],
  ['unreachable', '连不上', '系统向平台发出的请求都中断。'],
  ['slow', '应答太慢', '系统向平台发出的请求一直没有应答，系统等 8 至 10 秒后停止。'],
  ['incomplete', '身份信息不完整', '扫码确认后，平台不返回姓名和证件号码。'],
]

/** For the demo and the tests: how the system behaves when the platform fails. */
export function faultPage({ current }) {
  return layout({
    title: '演示平台故障',
    body: `<section class="card narrow"><h1>演示平台故障</h1>
<p class="muted">选择平台出什么故障，然后回到系统登录。看完请改回「正常」。</p>
<form method="post" action="/faults">${faults.map((fault) => choice(fault, current)).join('')}
<button class="button primary wide">保存</button></form></section>`,
  })
}

function choice([key, label, text], current) {
  const checked = key === current ? ' checked' : ''
  return `<p><label><input type="radio" name="fault" value="${key}"${checked}> <b>${label}</b></label><br><span class="muted small">${text}</span></p>`
}
