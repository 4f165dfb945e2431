import http from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'

const connectTimeoutMs = 3_000

/** How the platform is called, server to server: who does not even connect within 3 seconds is unreachable. */
export function platformAgent(issuer: string): http.Agent {
  return issuer.startsWith('https:') ? new PatientHttpsAgent() : new PatientHttpAgent()
}

class PatientHttpAgent extends http.Agent {
  override createConnection(...input: Parameters<http.Agent['createConnection']>) {
    return endUnlessConnected(super.createConnection(...input), 'connect')
  }
}

class PatientHttpsAgent extends https.Agent {
  override createConnection(...input: Parameters<https.Agent['createConnection']>) {
    return endUnlessConnected(super.createConnection(...input), 'secureConnect')
  }
}

function endUnlessConnected<S>(stream: S, connected: 'connect' | 'secureConnect'): S {
  const socket = stream as Socket
  const timer = setTimeout(() => {
    socket.destroy(Object.assign(new Error('connecting took too long'), { code: 'ETIMEDOUT' }))
  }, connectTimeoutMs)
  const stop = () => clearTimeout(timer)
  socket.once(connected, stop).once('close', stop)
  return stream
}
