import { once } from 'node:events'
import http from 'node:http'
import https from 'node:https'
import { text as readText } from 'node:stream/consumers'
import { platformAgent } from './platform-agent'
import { PlatformFault } from './platform-fault'

/**
 * Asks the platform one question, server to server, once: no second try, no redirect followed, within the limits of
 * platform-agent.ts.
 *
 * @returns the JSON object that it answers with 200
 * @throws PlatformFault when it refuses, redirects, or answers something else; network errors as Node has them
 */
export async function callPlatform(address: string, question: object): Promise<Record<string, unknown>> {
  const { status, text } = await post(address, JSON.stringify(question))
  if (status >= 500) throw new PlatformFault('PLATFORM_UNREACHABLE', `the platform answered ${status}`)
  if (status >= 400) throw new PlatformFault('PLATFORM_REFUSED', `the platform answered ${status}`)
  if (status !== 200) throw new PlatformFault('PLATFORM_UNREADABLE', `the platform answered ${status}`)
  return readObject(text)
}

async function post(address: string, body: string): Promise<{ status: number; text: string }> {
  const request = (address.startsWith('https:') ? https : http).request(address, {
    method: 'POST',
    agent: platformAgent(address),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      accept: 'application/json',
      'accept-encoding': 'identity',
    },
  })
  const answered = once(request, 'response') as Promise<[http.IncomingMessage]>
  request.on('error', () => undefined).end(body)
  const [response] = await answered
  try {
    return { status: response.statusCode ?? 0, text: await readText(response) }
  } catch (error) {
    throw error instanceof Error && /timed out/.test(error.message) ? error : brokenOff
  }
}

const brokenOff = new PlatformFault('PLATFORM_UNREADABLE', 'the answer broke off')

function readObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch {
    // What it is instead may be anything: it is not looked at.
  }
  throw new PlatformFault('PLATFORM_UNREADABLE', 'the platform answered no JSON object')
}
