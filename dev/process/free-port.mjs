import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Below the ports that systems give to outgoing connections: one of those could take the port between our look and the
 * start of the server that is meant to have it.
 */
const lowestPort = 20_000
const highestPort = 32_000

/**
 * @param {number} [other] one that is given to somebody who does not listen yet
 * @returns {Promise<number>} a port nobody listens on at this moment
 */
export async function freePort(other) {
  for (;;) {
    const port = randomInt(lowestPort, highestPort + 1)
    if (port !== other && (await portTrouble(port)) === undefined) return port
  }
}

/**
 * Tries to listen on `port`, on every address of this machine.
 *
 * @param {number} port
 * @returns {Promise<undefined | string>} undefined: it is free; else the system's code, EADDRINUSE or EACCES
 */
export async function portTrouble(port) {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(error.code))
    server.listen(port, () => server.close(() => resolve(undefined)))
  })
}
