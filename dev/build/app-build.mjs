import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateClient } from '../database/generate-client.mjs'
import { lastLines, runToEnd } from '../process/children.mjs'
import { exclusively } from '../process/lock-file.mjs'
import { buildFolder, nextProgram, projectRoot } from '../project-paths.mjs'
import { copyPdfjs } from './copy-pdfjs.mjs'
import { sourceHash } from './source-hash.mjs'

/**
 * The production build of the app for the present sources, made if there is none. Demo and tests share it; one state
 * of the sources has one folder, so that neither pulls it away from under the other.
 *
 * @param {(sentence: string) => void} say
 * @returns {Promise<string>} the folder, relative to the project, to be passed on as NEXT_DIST_DIR
 */
export async function ensureAppBuild(say) {
  await generateClient()
  copyPdfjs()
  const folder = path.join('.build', 'next', sourceHash(sources))
  const stamp = path.join(projectRoot, folder, 'finished')
  mkdirSync(path.dirname(path.dirname(stamp)), { recursive: true })
  await exclusively(path.join(projectRoot, `${folder}.lock`), async () => {
    if (existsSync(stamp)) {
      const now = new Date()
      utimesSync(stamp, now, now)
      return
    }
    say('正在构建（源码有变化时才需要）……')
    // What an interrupted build left.
    rmSync(path.join(projectRoot, folder), { recursive: true, force: true })
    await build(folder)
    writeFileSync(stamp, '')
    removeOldBuilds()
  })
  return folder
}

/**
 * The build that `npm run build` made of the present sources.
 *
 * @returns {string} the folder, relative to the project
 * @throws Error when there is none
 */
export function builtApp() {
  const folder = path.join('.build', 'next', sourceHash(sources))
  if (existsSync(path.join(projectRoot, folder, 'finished'))) return folder
  throw new Error('当前源码还没有构建，所以没有启动。请先运行 npm run build，然后再试。')
}

const sources = [
  'src',
  'public',
  'prisma/schema.prisma',
  'prisma/migrations',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

const buildsKept = 3

async function build(folder) {
  const { ok, output } = await runToEnd(process.execPath, [nextProgram, 'build'], {
    env: { NODE_ENV: 'production', NEXT_DIST_DIR: folder, NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (!ok) throw new Error(`构建没有成功，所以没有启动。请看构建程序的输出，改正后再试：\n${lastLines(output, 40)}`)
}

/** By last use: an older one may still be served by a demo or a test run. */
function removeOldBuilds() {
  const all = path.join(buildFolder, 'next')
  const byLastUse = readdirSync(all)
    .filter((name) => !name.endsWith('.lock'))
    .map((name) => ({ name, usedAt: statSync(path.join(all, name, 'finished'), { throwIfNoEntry: false })?.mtimeMs }))
    .filter(({ usedAt }) => usedAt !== undefined)
    .sort((a, b) => b.usedAt - a.usedAt)
  for (const { name } of byLastUse.slice(buildsKept)) rmSync(path.join(all, name), { recursive: true, force: true })
}
