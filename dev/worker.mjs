import { pathToFileURL } from 'node:url'
import { ensureBundles } from './build/bundles.mjs'
import { refuseArguments } from './process/command-arguments.mjs'
import { reachableDatabase } from './production/reachable-database.mjs'
import { loadSettings } from './production/settings.mjs'

// npm run worker: the second process of a production installation.
refuseArguments('npm run worker')
loadSettings()
process.env.NODE_ENV = 'production'
await reachableDatabase({ isMigrated: true })

const { worker } = await ensureBundles()
await import(pathToFileURL(worker).href)
