import { readFlags } from './process/command-arguments.mjs'
import { ensureInstall } from './process/ensure-install.mjs'

// npm run demo: the whole system on this machine, production build, demo data. Only Node's own modules are there at
// first, so what needs packages is imported when they are installed.
const flags = readFlags('npm run demo', { '--reset': '删除演示数据，重新开始' })

const say = (sentence) => console.log(`· ${sentence}`)
await ensureInstall(say)

const { ensureAppBuild } = await import('./build/app-build.mjs')
const { ensureBundles } = await import('./build/bundles.mjs')
const { runInstallation } = await import('./launch/run-installation.mjs')

await runInstallation({
  say,
  isReset: flags.has('--reset'),
  async build({ port }) {
    const { worker, seed } = await ensureBundles()
    // Takes as long as writing the demo's data, which goes on meanwhile.
    const app = ensureAppBuild(say)
    app.catch(() => undefined)
    return {
      seed,
      workerArgs: ['--enable-source-maps', worker],
      appArgs: ['start', '--port', String(port)],
      env: app.then((distDir) => ({ NODE_ENV: 'production', NEXT_DIST_DIR: distDir })),
    }
  },
})
