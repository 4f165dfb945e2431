'use strict'

// Every command of package.json begins here, in the oldest JavaScript there is: an old Node must be able to read this
// far to say that it is too old.
var least = [20, 19]
var given = process.versions.node.split('.').map(Number)

if (given[0] > least[0] || (given[0] === least[0] && given[1] >= least[1])) {
  require('./process/import-command.cjs')
} else {
  console.error(
    '需要 Node.js %s 或更新的版本，当前是 %s，所以没有启动。请从 https://nodejs.org 安装新版本，然后再试。',
    least.join('.'),
    process.versions.node,
  )
  process.exit(1)
}
