import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Prints some of the demo's accounts as a table, and where all of them are. @param {string} dataDir */
export function printAccounts(dataDir) {
  const accounts = JSON.parse(readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8'))
  const rows = [columns.map(([, title]) => title), ...accounts.map((account) => columns.map(([key]) => account[key]))]
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => width(row[index]))))
  const line = widths.map((size) => '─'.repeat(size)).join('──')
  rows.forEach((row, index) => {
    console.log(
      `  ${row
        .map((cell, column) => cell + ' '.repeat(widths[column] - width(cell)))
        .join('  ')
        .trimEnd()}`,
    )
    if (index === 0) console.log(`  ${line}`)
  })
  const page = path.join(dataDir, 'demo-accounts.html')
  if (existsSync(page)) console.log(`\n  全部账户：${page}（可用浏览器打开）`)
}

const columns = [
  ['role', '身份'],
  ['unit', '单位'],
  ['name', '姓名'],
  ['login', '登录方式'],
]

/** Chinese characters and full-width marks take two places in a terminal. */
function width(text) {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  )
}
