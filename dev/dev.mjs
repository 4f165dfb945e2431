import { assertNodeVersion } from './process/node-version.mjs'

// npm run dev: as npm run demo, but pages and worker follow the sources as they change.
assertNodeVersion()

const say = (sentence) => console.log(`· ${sentence}`)
const { ensureInstall } = await import('./process/ensure-install.mjs')
await ensureInstall(say)

const { watchBundles } = await import('./build/bundles.mjs')
const { runInstallation } = await import('./launch/run-installation.mjs')

await runInstallation({
  say,
  async build({ port, undo }) {
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
