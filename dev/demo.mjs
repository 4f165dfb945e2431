import { assertNodeVersion } from './process/node-version.mjs'

// npm run demo: the whole system on this machine, production build, demo data. Only Node's own modules are there at
// first, so what needs packages is imported when they are installed.
assertNodeVersion()

const say = (sentence) => console.log(`· ${sentence}`)
const { ensureInstall } = await import('./process/ensure-install.mjs')
await ensureInstall(say)

const { ensureAppBuild } = await import('./build/app-build.mjs')
const { ensureBundles } = await import('./build/bundles.mjs')
const { runInstallation } = await import('./launch/run-installation.mjs')

await runInstallation({
  say,
  async build({ port }) {
    const distDir = await ensureAppBuild(say)
    const { worker, seed } = await ensureBundles()
    return {
      seed,
      workerArgs: ['--enable-source-maps', worker],
      appArgs: ['start', '--port', String(port)],
      env: { NODE_ENV: 'production', NEXT_DIST_DIR: distDir },
    }
  },
})
