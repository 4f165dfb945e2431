import { createServer } from 'node:net'

/** @returns {Promise<number>} a port nobody listens on at this moment */
export async function freePort() {
  const server = createServer()
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
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
