import { pathToFileURL } from 'node:url'
import { ensureBundles } from './build/bundles.mjs'
import { reachableDatabase } from './production/reachable-database.mjs'
import { loadSettings } from './production/settings.mjs'

// npm run admin:create: the first account of a production installation. Its arguments are read by the program itself.
loadSettings()
await reachableDatabase({ isMigrated: true })

const { createAdministrator } = await ensureBundles()
await import(pathToFileURL(createAdministrator).href)
