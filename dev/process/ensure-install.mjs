import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../project-paths.mjs'
import { runToEnd } from './children.mjs'

/**
 * Installs the packages of package-lock.json if any is missing or of another version. Without them nothing can go on:
 * if that fails, this process ends with one sentence.
 *
 * @param {(sentence: string) => void} say
 */
export async function ensureInstall(say) {
  if (isInstalled()) return
  say('正在安装依赖（只需一次，约一两分钟）……')
  const npm = process.env.npm_execpath
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm']
  const { ok } = await runToEnd(command, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    isShown: true,
  })
  if (ok) return
  console.error('依赖没有装好，原因见上面 npm 的输出。请检查能否访问 npm 源，然后再试。')
  process.exit(1)
}

/** npm itself writes what it installed into node_modules, as its last act. */
function isInstalled() {
  const wanted = readPackages(path.join(projectRoot, 'package-lock.json'))
  const installed = readPackages(path.join(projectRoot, 'node_modules', '.package-lock.json'))
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional || installed[name]?.version === version,
  )
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return {}
  }
}
