import { rmSync } from 'node:fs'
import path from 'node:path'
import { refuseArguments } from './process/command-arguments.mjs'
import { ensureInstall } from './process/ensure-install.mjs'
import { projectRoot } from './project-paths.mjs'

// npm run dev: as npm run demo, but pages and worker follow the sources as they change.
refuseArguments('npm run dev')

const say = (sentence) => console.log(`· ${sentence}`)
await ensureInstall(say)

const { watchBundles } = await import('./build/bundles.mjs')
const { copyPdfjs } = await import('./build/copy-pdfjs.mjs')
const { runInstallation } = await import('./launch/run-installation.mjs')

await runInstallation({
  say,
  async build({ port, undo }) {
    // What an earlier run compiled makes Next 16 reload its pages for ever when the sources have changed since.
    rmSync(path.join(projectRoot, '.next', 'dev'), { recursive: true, force: true })
    copyPdfjs()
    const { worker, seed, stop } = await watchBundles()
    undo.push(stop)
    return {
      seed,
      workerArgs: ['--enable-source-maps', '--watch', worker],
      appArgs: ['dev', '--port', String(port)],
      env: { NODE_ENV: 'development' },
    }
  },
})
