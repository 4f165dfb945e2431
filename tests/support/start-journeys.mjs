import { mkdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureAppBuild } from '../../dev/build/app-build.mjs'
import { ensureBundles } from '../../dev/build/bundles.mjs'
import { projectRoot } from '../../dev/project-paths.mjs'
import { makeDemoTemplate } from './make-demo-template.mjs'
import startDatabase from './start-database.mjs'

/** Jest's global setup of the journeys: what tests/support/app-server.ts and browser.ts start, made once a run. */
export default async function startJourneys() {
  await startDatabase()
  process.env.TEST_APP_BUILD = await ensureAppBuild((sentence) => console.log(sentence))
  const { worker, seed } = await ensureBundles()
  process.env.TEST_WORKER_PROGRAM = worker
  await makeDemoTemplate(seed)
  await prepareChromium()
}

/** The newest Chromium, and 109: the last for Windows 7, which offices still run. Both get a font that has Chinese. */
async function prepareChromium() {
  const { createRequire } = await import('node:module')
  const require = createRequire(import.meta.url)
  const { default: chromium } = await import('@sparticuz/chromium')
  const old = require('chromium-109')
  process.env.TEST_CHROMIUM_PROGRAM = await unpack(chromium, '147')
  process.env.TEST_CHROMIUM_ARGS = JSON.stringify(usable(chromium.args))
  process.env.TEST_CHROMIUM_109_PROGRAM = await unpack(old, '109')
  process.env.TEST_CHROMIUM_109_ARGS = JSON.stringify(usable(old.args))

  const fonts = path.dirname(require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'))
  const configuration = path.join(process.env.TEST_RUN_FOLDER, 'fonts.conf')
  writeFileSync(
    configuration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${chromiumFolder('fonts')}</cachedir></fontconfig>`,
  )
  process.env.TEST_FONTCONFIG_FILE = configuration
  mkdirSync(path.join(projectRoot, 'tests', 'failures'), { recursive: true })
}

/** It reuses whatever version it finds in the temporary folder, so each version gets one of its own. */
async function unpack(chromium, version) {
  const folder = chromiumFolder(version)
  mkdirSync(folder, { recursive: true })
  const usualTmp = process.env.TMPDIR
  process.env.TMPDIR = folder
  const program = await chromium.executablePath()
  if (usualTmp === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = usualTmp
  return program
}

const chromiumFolder = (part) => path.join(os.tmpdir(), `jiancai-chromium-${part}-${os.userInfo().uid}`)

/**
 * In a single process the requests of one browser session carry the cookies of another; and we want the web's rules.
 * A graphics card drawn by the processor costs a quarter of a page's time; nothing here needs one.
 */
const usable = (args) => [
  ...args.filter(
    (argument) => !/^--(single-process|disable-web-security)$|gpu|swiftshader|--use-(gl|angle)/.test(argument),
  ),
  '--disable-gpu',
]
