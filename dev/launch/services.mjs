import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { nextProgram, projectRoot } from '../project-paths.mjs'
import { startChild, tail } from '../process/children.mjs'
import { standInAddresses } from './stand-in-addresses.mjs'

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
      env: { PLATFORM_REGISTER_URL: registerUrl, ...standInAddresses(env.PLATFORM_ISSUER), ...env, ...extra },
      logFile: path.join(logFolder, `${name}.log`),
    })
  const platformProgram = path.join(projectRoot, 'dev', 'platform', 'server.mjs')
  const platform = start('演示用公共服务平台', 'platform', [platformProgram], { PLATFORM_PORT: String(platformPort) })
  const worker = start('后台服务', 'worker', workerArgs)
  const app = start('网站', 'app', [nextProgram, ...appArgs], { NEXT_TELEMETRY_DISABLED: '1' })
  const children = [platform, worker, app]
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
        untilOk(`http://127.0.0.1:${platformPort}/.well-known/openid-configuration`, platform),
        untilOk(`http://127.0.0.1:${env.PORT}/api/health/ready`, app),
      ]),
      failure.then((error) => Promise.reject(error)),
    ])
  } catch (error) {
    await stop()
    throw error
  }
  return { failure, stop }
}

/** Questions, not minutes: a machine that was put to sleep in between is no fault of ours. */
const mostQuestions = 1500
const pauseMs = 150
const answerLimitMs = 5000

function failureOf({ title, logFile }) {
  return new Error(`${title}意外停止。日志 ${logFile} 的最后几行：\n${tail(logFile)}`)
}

async function untilOk(url, { title, logFile }) {
  let answer = '没有应答'
  for (let question = 0; question < mostQuestions; question += 1) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(answerLimitMs) })
      answer = await response.text()
      if (response.ok) return
    } catch (error) {
      answer = `没有应答（${error.cause?.code ?? error.name}）`
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  throw new Error(`${title}一直没有准备好：${answer}。日志 ${logFile} 的最后几行：\n${tail(logFile)}`)
}
