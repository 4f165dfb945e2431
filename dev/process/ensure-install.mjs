import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../project-paths.mjs'
import { runToEnd } from './children.mjs'

/**
 * Installs the packages of package-lock.json if any is missing or of another version.
 *
 * @param {(sentence: string) => void} say
 * @throws Error when they cannot be had: without them nothing can go on
 */
export async function ensureInstall(say) {
  if (isInstalled()) return
  say('正在安装依赖（只需一次，约一两分钟）……')
  const npm = process.env.npm_execpath
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm']
  const { ok } = await runToEnd(command, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', ...patience], {
    isShown: true,
  }).catch(() => ({ ok: false }))
  if (ok) return
  throw new Error(
    '依赖没有装好，所以没有启动；原因见上面 npm 的输出，多半是连不上 npm 源。请检查网络（或用 npm config set registry 换一个源），然后再试。',
  )
}

/** Without a network npm would otherwise wait for minutes before it says so. */
const patience = ['--fetch-retries=3', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=10000']

/** npm itself writes what it installed into node_modules, as its last act; packages may have been removed since. */
function isInstalled() {
  const wanted = readPackages(path.join(projectRoot, 'package-lock.json'))
  const installed = readPackages(path.join(projectRoot, 'node_modules', '.package-lock.json'))
  return Object.entries(wanted).every(
    ([name, { version, optional }]) =>
      name === '' ||
      optional ||
      (installed[name]?.version === version && existsSync(path.join(projectRoot, name, 'package.json'))),
  )
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return {}
  }
}
