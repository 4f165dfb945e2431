import http from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'

/** How long and how much a platform may talk, once it is asked. */
export interface PlatformPatience {
  connectMs: number
  wholeMs: number
  answerBytes: number
}

const patience: PlatformPatience = { connectMs: 3_000, wholeMs: 10_000, answerBytes: 256 * 1024 }

/**
 * How the platform is called, server to server: who does not even connect within 3 seconds is unreachable; who takes
 * more than 10 to answer, or answers more than a person's data can be, is cut off. One request per connection.
 */
export function platformAgent(address: string, limits = patience): http.Agent {
  return address.startsWith('https:') ? new PatientHttpsAgent(limits) : new PatientHttpAgent(limits)
}

class PatientHttpAgent extends http.Agent {
  constructor(private readonly limits: PlatformPatience) {
    super({ keepAlive: false })
  }
  override createConnection(...input: Parameters<http.Agent['createConnection']>) {
    return endWhenTooMuch(super.createConnection(...input), 'connect', this.limits)
  }
}

class PatientHttpsAgent extends https.Agent {
  constructor(private readonly limits: PlatformPatience) {
    super({ keepAlive: false })
  }
  override createConnection(...input: Parameters<https.Agent['createConnection']>) {
    return endWhenTooMuch(super.createConnection(...input), 'secureConnect', this.limits)
  }
}

function endWhenTooMuch<S>(stream: S, connected: 'connect' | 'secureConnect', limits: PlatformPatience): S {
  const socket = stream as Socket
  const end = (message: string, code: string) => socket.destroy(Object.assign(new Error(message), { code }))
  const connecting = setTimeout(() => end('connecting took too long', 'ETIMEDOUT'), limits.connectMs)
  const whole = setTimeout(() => end('outgoing request timed out', 'ESOCKETTIMEDOUT'), limits.wholeMs)
  let received = 0
  socket
    .once(connected, () => clearTimeout(connecting))
    .once('close', () => [connecting, whole].forEach(clearTimeout))
    .on('data', (part: Buffer) => {
      received += part.length
      if (received > limits.answerBytes) end('the answer is too long', 'EMSGSIZE')
    })
  return stream
}
