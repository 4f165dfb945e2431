import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Whom PostgreSQL runs as: it refuses to be root. Without root, whoever started us.
 *
 * @returns {{ uid: number, gid: number } | undefined} undefined: the current user will do
 */
export function serverUser() {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  // `nobody` exists everywhere, so no user has to be added to somebody's machine.
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find((fields) => fields[0] === name)
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) }
  }
  throw new Error(
    '当前以 root 运行，而 PostgreSQL 不能以 root 运行，系统里也没有 postgres 或 nobody 用户。请换普通用户再试。',
  )
}

/** Whether `user` may pass through every folder down to and including `folder`. */
export function canReach(folder, user) {
  if (user === undefined) return true
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    const { uid, gid, mode } = statSync(current)
    const search = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & search) === 0) return false
    if (current === path.dirname(current)) return true
  }
}
