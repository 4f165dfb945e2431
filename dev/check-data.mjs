import { readFlags } from './process/command-arguments.mjs'
import { ensureInstall } from './process/ensure-install.mjs'
import { loadSettings } from './production/settings.mjs'

// npm run check:data: looks for states that must not exist, in the installation that DATABASE_URL names or in the demo
// of DATA_DIR, running or not. Ends with 1 when something does not hold. In production the bundle itself is run.
const flags = readFlags('npm run check:data', { '--full': '把每个文件读一遍，核对内容' })

// As npm start does: an installation whose settings stand in .env is the one to look at.
loadSettings()
await ensureInstall(console.log)

const { ensureBundles } = await import('./build/bundles.mjs')
const { openInstallation } = await import('./launch/open-installation.mjs')
const { runToEnd } = await import('./process/children.mjs')

const { checkData } = await ensureBundles()
const { env, close } = await openInstallation()
const { ok } = await runToEnd(process.execPath, ['--enable-source-maps', checkData, ...flags], {
  isShown: true,
  env,
}).finally(close)
process.exit(ok ? 0 : 1)
