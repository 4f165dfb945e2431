const required = [20, 19]

/** Ends this process with one sentence if Node is too old for the packages. */
export function assertNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > required[0] || (major === required[0] && minor >= required[1])) return
  console.error(`需要 Node.js ${required.join('.')} 或更新的版本，当前是 ${process.versions.node}。请升级后再试。`)
  process.exit(1)
}
