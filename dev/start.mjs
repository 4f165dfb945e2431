import { pathToFileURL } from 'node:url'
import { builtApp } from './build/app-build.mjs'
import { ensureBundles } from './build/bundles.mjs'
import { refuseArguments } from './process/command-arguments.mjs'
import { reachableDatabase } from './production/reachable-database.mjs'
import { loadSettings } from './production/settings.mjs'
import { nextProgram } from './project-paths.mjs'

// npm start: the website of a production installation, in this process.
refuseArguments('npm start')
loadSettings()
process.env.NODE_ENV = 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'
process.env.NEXT_DIST_DIR = builtApp()
await reachableDatabase({ isMigrated: true })
// Next would say that it is ready first.
await import(pathToFileURL((await ensureBundles()).checkSettings).href)

process.argv.splice(1, Infinity, nextProgram, 'start', '--port', process.env.PORT || '3000')
await import(pathToFileURL(nextProgram).href)
