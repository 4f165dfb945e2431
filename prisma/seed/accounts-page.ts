import type { Account } from './demo-accounts'
import { grouped } from './grouped'

/** Every account of the demo as one page to be opened from the data folder: no script, no other file. */
export function accountsPage(accounts: Account[]): string {
  const groups = grouped(accounts, ({ role }) => role)
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>演示账户</title>
<style>
body { font: 14px/22px "Microsoft YaHei", "PingFang SC", "Noto Sans SC", sans-serif; margin: 24px auto; max-width: 1100px; color: #1c2733 }
table { border-collapse: collapse; width: 100%; margin-bottom: 32px }
th, td { border-bottom: 1px solid #d5dce5; padding: 6px 10px; text-align: left; vertical-align: top }
td { font-variant-numeric: tabular-nums }
</style>
</head>
<body>
<h1>演示账户</h1>
<p>所有人员均为虚构，证件号码均为合成。查找请按 Ctrl+F。</p>
${[...groups].map(([role, list]) => table(role, list)).join('\n')}
</body>
</html>
`
}

function table(role: string, accounts: Account[]): string {
  const rows = accounts.map(({ unit, name, login, place }) => row([unit, name, login, place], 'td'))
  return `<h2>${role}（${accounts.length}）</h2>
<table>
<thead>${row(['单位', '姓名', '登录方式', '申报或注册现在的位置'], 'th')}</thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`
}

/** The demo's own words: nothing in them is HTML. */
function row(cells: string[], tag: 'th' | 'td'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
}
