import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { killRemaining } from '../process/children.mjs'
import { isPortFree } from '../process/free-port.mjs'
import { projectRoot } from '../project-paths.mjs'
import { lockDataFolder } from './data-folder-lock.mjs'
import { openDemoDatabase, prepareDemoDatabase } from './demo-database.mjs'
import { demoSecrets } from './demo-secrets.mjs'
import { printAccounts } from './print-accounts.mjs'
import { startServices } from './services.mjs'

/**
 * From nothing to a running demo, until it is interrupted or a part of it fails.
 *
 * @param {object} options
 * @param {(sentence: string) => void} options.say
 * @param {() => Promise<{ seed: string, workerArgs: string[], appArgs: string[], env?: Record<string, string> }>} options.build
 *   makes what is to be run
 */
export async function runInstallation({ say, build }) {
  const undo = []
  const stopAll = async () => {
    for (const step of undo.splice(0).toReversed()) await step()
  }
  const interrupted = untilInterrupted()
  try {
    const failure = await Promise.race([interrupted, start({ say, build, undo })])
    if (failure instanceof Error) throw failure
    say('正在停止……')
    await stopAll()
    say('已停止，数据都已保留。')
  } catch (error) {
    await stopAll()
    console.error(`\n${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
  } finally {
    killRemaining()
  }
  process.exit()
}

/** @returns {Promise<Error>} what ended it */
async function start({ say, build, undo }) {
  const port = portOf('PORT', 3000)
  const platformPort = portOf('PLATFORM_PORT', 4000)
  await assertFree('PORT', port)
  await assertFree('PLATFORM_PORT', platformPort)
  const dataDir = path.resolve(projectRoot, process.env.DATA_DIR || '.data')
  undo.push(lockDataFolder(dataDir))
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
    PLATFORM_ISSUER: process.env.PLATFORM_ISSUER || `http://localhost:${platformPort}`,
    SUPPORT_PHONE: process.env.SUPPORT_PHONE || '028-86000000',
    ...buildEnv,
  }
  await prepareDemoDatabase({ database, dataDir, seedProgram: seed, env, say })
  say('正在启动网站、后台服务和演示用公共服务平台')
  const services = await startServices({ env, platformPort, logFolder, workerArgs, appArgs })
  undo.push(services.stop)

  console.log('\n演示账户：\n')
  printAccounts(dataDir)
  console.log(`\n荐才已就绪：${appUrl}\n按 Ctrl-C 停止。日志在 ${logFolder}\n`)
  return Promise.race([services.failure, database.ended.then(() => new Error('数据库意外停止，演示已结束。'))])
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

function portOf(name, standard) {
  const given = process.env[name]
  const port = given ? Number(given) : standard
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`${name}=${given} 不是端口号，应为 1 到 65535 的整数。`)
  return port
}

async function assertFree(name, port) {
  if (await isPortFree(port)) return
  throw new Error(`端口 ${port} 已被其他程序占用。请停止那个程序，或换一个端口，例如：${name}=${port + 1} npm run demo`)
}
