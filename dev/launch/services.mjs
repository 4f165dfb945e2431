import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { nextProgram, projectRoot } from '../project-paths.mjs'
import { startChild, tail } from '../process/children.mjs'

/**
 * Starts what one installation consists of beside its database: stand-in platform, worker and app; waits until it is
 * ready for users.
 *
 * @param {object} options
 * @param {Record<string, string>} options.env the settings, complete (.env.example)
 * @param {number} options.platformPort
 * @param {string} options.logFolder
 * @param {string[]} options.workerArgs
 * @param {string[]} options.appArgs arguments of Next
 * @returns {Promise<{ failure: Promise<Error>, stop: () => Promise<void> }>} failure: resolves when one of them ends by itself
 */
export async function startServices({ env, platformPort, logFolder, workerArgs, appArgs }) {
  mkdirSync(logFolder, { recursive: true })
  const registerUrl = env.PLATFORM_REGISTER_URL ?? `http://localhost:${platformPort}/register`
  const start = (title, name, args, extra = {}) =>
    startChild({
      title,
      args,
      env: { PLATFORM_REGISTER_URL: registerUrl, ...env, ...extra },
      logFile: path.join(logFolder, `${name}.log`),
    })
  const platformProgram = path.join(projectRoot, 'dev', 'platform', 'server.mjs')
  const children = [
    start('演示用公共服务平台', 'platform', [platformProgram], { PLATFORM_PORT: String(platformPort) }),
    start('后台服务', 'worker', workerArgs),
    start('网站', 'app', [nextProgram, ...appArgs], { NEXT_TELEMETRY_DISABLED: '1' }),
  ]
  let stopping = false
  const stop = async () => {
    stopping = true
    // The other way round: first nobody can come in any more.
    for (const child of children.toReversed()) await child.stop()
  }
  const failure = new Promise((resolve) => {
    for (const child of children) void child.ended.then(() => stopping || resolve(failureOf(child)))
  })
  try {
    await Promise.race([
      Promise.all([
        untilOk(`http://127.0.0.1:${platformPort}/.well-known/openid-configuration`, '演示用公共服务平台'),
        untilOk(`http://127.0.0.1:${env.PORT}/api/health/ready`, '网站'),
      ]),
      failure.then((error) => Promise.reject(error)),
    ])
  } catch (error) {
    await stop()
    throw error
  }
  return { failure, stop }
}

const startLimitMs = 120_000

function failureOf({ title, logFile }) {
  return new Error(`${title}意外停止。日志 ${logFile} 的最后几行：\n${tail(logFile)}`)
}

async function untilOk(url, title) {
  const deadline = Date.now() + startLimitMs
  let answer = '没有应答'
  while (Date.now() < deadline) {
    try {
      const response = await fetch(url)
      if (response.ok) return
      answer = await response.text()
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  throw new Error(`${title}在两分钟内没有准备好：${answer}`)
}
