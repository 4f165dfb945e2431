import { portHolder } from '../process/port-holder.mjs'
import { portTrouble } from '../process/free-port.mjs'

/**
 * The ports of the environment or the standard ones.
 *
 * @returns {Promise<{ port: number, platformPort: number }>} both free
 * @throws Error which one is not free, who has it, how to take another
 */
export async function choosePorts() {
  const port = portOf('PORT', 3000)
  const platformPort = portOf('PLATFORM_PORT', 4000)
  if (port === platformPort) {
    throw new Error(`PORT 和 PLATFORM_PORT 都是 ${port}，网站和演示平台不能用同一个端口。请换其中一个，然后再试。`)
  }
  await assertFree('PORT', port, platformPort)
  await assertFree('PLATFORM_PORT', platformPort, port)
  return { port, platformPort }
}

function portOf(name, standard) {
  const given = process.env[name]
  const port = given ? Number(given) : standard
  if (!Number.isInteger(port) || port < 1 || port > highest) {
    throw new Error(
      `${name}=${given} 不是端口号，所以没有启动。请写 1 到 ${highest} 的整数，例如：${name}=${standard} npm run demo`,
    )
  }
  return port
}

const highest = 65535

async function assertFree(name, port, taken) {
  const trouble = await portTrouble(port)
  if (trouble === undefined) return
  const holder = portHolder(port)
  const why =
    trouble === 'EACCES'
      ? `端口 ${port} 不许当前用户使用`
      : `端口 ${port} 已被其他程序占用${holder === '' ? '' : `（${holder}）`}`
  const another = await nextFree(port, taken)
  throw new Error(
    `${why}，所以没有启动。请${trouble === 'EACCES' ? '' : '停止那个程序，或'}换一个端口，例如：${name}=${another} npm run demo`,
  )
}

async function nextFree(port, taken) {
  const first = port < 1024 ? 3000 : port + 1
  for (let candidate = first; candidate <= highest; candidate += 1) {
    if (candidate !== taken && (await portTrouble(candidate)) === undefined) return candidate
  }
  return first
}
