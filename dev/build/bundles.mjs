import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { generateClient } from '../database/generate-client.mjs'
import { copyFonts } from '../fonts/copy-fonts.mjs'
import { buildFolder, projectRoot } from '../project-paths.mjs'
import { sourceHash } from './source-hash.mjs'

/**
 * What runs outside Next as single files: `worker`, the second process, with the thread that draws its papers beside it,
 * `seed`, which fills the demo's database, `checkData`, which looks for what must not be in one,
 * `checkSettings`, which refuses wrong settings before Next starts, and `createAdministrator`, which makes the first
 * account.
 *
 * @returns {Promise<{ worker: string, seed: string, checkData: string, checkSettings: string, createAdministrator: string }>} absolute paths
 */
export async function ensureBundles() {
  await generateClient()
  copyFonts(path.join(buildFolder, 'fonts'))
  const folder = path.join(buildFolder, 'bundles', sourceHash(sources))
  const bundles = {
    worker: path.join(folder, 'worker.mjs'),
    seed: path.join(folder, 'seed.mjs'),
    checkData: path.join(folder, 'check-data.mjs'),
    checkSettings: path.join(folder, 'check-settings.mjs'),
    createAdministrator: path.join(folder, 'create-administrator.mjs'),
  }
  if (existsSync(folder)) return bundles
  const { build } = await import('esbuild')
  // Renamed when it is whole, so that nobody runs what an interrupted build left.
  const unfinished = `${folder}.${process.pid}`
  await build(bundleOptions(unfinished))
  try {
    renameSync(unfinished, folder)
  } catch {
    // Another process was faster.
    rmSync(unfinished, { recursive: true, force: true })
  }
  return bundles
}

/** Rewrites the bundles in `folder` whenever a source changes, as long as this process lives. */
export async function watchBundles() {
  await generateClient()
  const folder = path.join(buildFolder, 'bundles', 'dev')
  const { context } = await import('esbuild')
  const watching = await context(bundleOptions(folder))
  await watching.rebuild()
  await watching.watch()
  return {
    worker: path.join(folder, 'worker.mjs'),
    seed: path.join(folder, 'seed.mjs'),
    stop: () => watching.dispose(),
  }
}

const sources = [
  'dev/build/bundles.mjs',
  'src',
  'prisma/schema.prisma',
  'prisma/seed',
  'dev/seed-demo.ts',
  'tsconfig.json',
  'package-lock.json',
]

function bundleOptions(folder) {
  return {
    absWorkingDir: projectRoot,
    entryPoints: {
      worker: 'src/worker.ts',
      'paper-thread': 'src/modules/document/paper/paper-thread.ts',
      seed: 'dev/seed-demo.ts',
      'check-data': 'src/check-data.ts',
      'check-settings': 'src/check-settings.ts',
      'create-administrator': 'src/create-administrator.ts',
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    jsx: 'automatic',
    sourcemap: 'inline',
    logLevel: 'error',
  }
}
