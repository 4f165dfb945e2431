import { once } from 'node:events'
import http from 'node:http'
import https from 'node:https'
import net, { type AddressInfo, type Socket } from 'node:net'
import { afterEach, expect, test } from '@jest/globals'
import { platformAgent } from './platform-agent'

const limits = { connectMs: 200, wholeMs: 600, answerBytes: 10_000 }

const open = new Set<net.Server>()
afterEach(() => {
  for (const server of open) server.close()
  open.clear()
})

/** A server that does with each connection what it is told to. @returns its port */
async function listen(talk: (socket: Socket) => void): Promise<number> {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined)
    talk(socket)
  })
  open.add(server.listen(0, '127.0.0.1'))
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** Asks with the limits. @returns how it ended */
function ask(address: string): Promise<string> {
  const agent = platformAgent(address, limits)
  const client = address.startsWith('https:') ? https : http
  return new Promise((resolve) => {
    client
      .get(address, { agent }, (response) => {
        response.on('end', () => resolve('whole')).on('error', (error) => resolve(error.message))
        response.resume()
      })
      .on('error', (error) => resolve(error.message))
  })
}

const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n'

test('a short answer comes whole', async () => {
  const port = await listen((socket) => socket.end(`${head}Content-Length: 2\r\n\r\n{}`))
  await expect(ask(`http://127.0.0.1:${port}/`)).resolves.toBe('whole')
})

test('who accepts the connection but never greets is unreachable', async () => {
  const port = await listen(() => undefined)
  await expect(ask(`https://127.0.0.1:${port}/`)).resolves.toBe('connecting took too long')
})

test('who greets and then says nothing is slow', async () => {
  const port = await listen(() => undefined)
  await expect(ask(`http://127.0.0.1:${port}/`)).resolves.toBe('outgoing request timed out')
})

test('who answers byte by byte without end is cut off', async () => {
  const port = await listen((socket) => {
    socket.write(`${head}\r\n`)
    const timer = setInterval(() => socket.write(' '), 50)
    socket.on('close', () => clearInterval(timer))
  })
  await expect(ask(`http://127.0.0.1:${port}/`)).resolves.toMatch(/aborted|timed out/)
})

test('who answers more than a person’s data can be is cut off', async () => {
  const port = await listen((socket) => socket.write(`${head}\r\n${' '.repeat(limits.answerBytes)}`))
  await expect(ask(`http://127.0.0.1:${port}/`)).resolves.toMatch(/aborted|too long/)
})

test('each question has a connection of its own', async () => {
  let connections = 0
  const port = await listen((socket) => {
    connections += 1
    socket.end(`${head}Content-Length: 2\r\n\r\n{}`)
  })
  await ask(`http://127.0.0.1:${port}/`)
  await ask(`http://127.0.0.1:${port}/`)
  expect(connections).toBe(2)
})
