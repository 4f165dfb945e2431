import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { killRemaining, tail } from '../process/children.mjs'
import { explainFault } from '../process/explain-fault.mjs'
import { projectRoot } from '../project-paths.mjs'
import { takeDataFolder } from './data-folder.mjs'
import { openDemoDatabase, prepareDemoDatabase } from './demo-database.mjs'
import { demoSecrets } from './demo-secrets.mjs'
import { choosePorts } from './ports.mjs'
import { printAccounts } from './print-accounts.mjs'
import { resetDemo } from './reset-demo.mjs'
import { startServices } from './services.mjs'
import { standInAddresses } from './stand-in-addresses.mjs'

/**
 * From nothing to a running demo, until it is interrupted or a part of it fails.
 *
 * @param {object} options
 * @param {(sentence: string) => void} options.say
 * @param {() => Promise<{ seed: string, workerArgs: string[], appArgs: string[], env?: Promise<Record<string, string>> }>} options.build
 *   makes what is to be run; `env` is awaited when everything else is ready
 * @param {boolean} [options.isReset] the data of earlier starts are deleted first
 */
export async function runInstallation({ say, build, isReset = false }) {
  const undo = []
  const stopAll = async () => {
    for (const step of undo.splice(0).toReversed()) await step()
  }
  const interrupted = untilInterrupted()
  try {
    const failure = await Promise.race([interrupted, start({ say, build, undo, isReset })])
    if (failure instanceof Error) throw failure
    say('正在停止……')
    await stopAll()
    say('已停止，数据都已保留。')
  } catch (error) {
    await stopAll()
    console.error(`\n${explainFault(error)}`)
    process.exitCode = 1
  } finally {
    killRemaining()
  }
  process.exit()
}

/** @returns {Promise<Error>} what ended it */
async function start({ say, build, undo, isReset }) {
  const dataDir = path.resolve(projectRoot, process.env.DATA_DIR || '.data')
  undo.push(takeDataFolder(dataDir))
  const { port, platformPort } = await choosePorts()
  if (isReset) await resetDemo({ dataDir, databaseUrl: process.env.DATABASE_URL, say })
  const logFolder = path.join(dataDir, 'logs')
  mkdirSync(logFolder, { recursive: true })

  const { seed, workerArgs, appArgs, env: buildEnv } = await build({ port, undo })
  const database = await openDemoDatabase({ dataDir, logFolder, say })
  undo.push(database.stop)
  const appUrl = process.env.APP_URL || `http://localhost:${port}`
  const env = {
    APP_MODE: 'demo',
    ...demoSecrets(dataDir),
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    PORT: String(port),
    APP_URL: appUrl,
    ...standInAddresses(process.env.PLATFORM_ISSUER || `http://localhost:${platformPort}`),
    SUPPORT_PHONE: process.env.SUPPORT_PHONE || '028-86000000',
  }
  await prepareDemoDatabase({ database, dataDir, seedProgram: seed, env, say })
  const appEnv = { ...env, ...(await buildEnv) }
  say('正在启动网站、后台服务和演示用公共服务平台')
  const services = await startServices({ env: appEnv, platformPort, logFolder, workerArgs, appArgs })
  undo.push(services.stop)

  console.log('\n演示账户：\n')
  printAccounts(dataDir)
  console.log(`\n荐才已就绪：${appUrl}\n按 Ctrl-C 停止。日志在 ${logFolder}\n`)
  return Promise.race([services.failure, database.ended.then(() => new Error(databaseEnded(logFolder)))])
}

function databaseEnded(logFolder) {
  const log = path.join(logFolder, 'postgres.log')
  return `数据库意外停止，演示已结束；已保存的数据都在。日志 ${log} 的最后几行：\n${tail(log, 5)}\n请排除原因，然后再运行 npm run demo。`
}

function untilInterrupted() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        resolve(signal)
        // The second time nobody wants to wait.
        process.once(signal, () => {
          killRemaining()
          process.exit(1)
        })
      })
    }
  })
}
