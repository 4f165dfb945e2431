import { refuseArguments } from './process/command-arguments.mjs'
import { ensureInstall } from './process/ensure-install.mjs'

// npm run build: all that `npm start`, `npm run worker` and `npm run admin:create` run.
refuseArguments('npm run build')

const say = (sentence) => console.log(`· ${sentence}`)
await ensureInstall(say)

const { ensureAppBuild } = await import('./build/app-build.mjs')
const { ensureBundles } = await import('./build/bundles.mjs')

await ensureAppBuild(say)
await ensureBundles()
say('构建完成')
