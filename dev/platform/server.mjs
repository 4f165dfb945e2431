/**
 * Stand-in for the public service platform: a real OpenID provider and a service of tickets, with one page to
 * scan and a page in place of the phone. Only for development, tests and the demo: production refuses to start with it (src/env.ts).
 */
import http from 'node:http'
import { createFaults } from './faults.mjs'
import { createOpenIdProvider } from './openid.mjs'
import { createLogins } from './logins.mjs'
import { createQrCodes } from './qr-codes.mjs'
import { createRoutes } from './routes.mjs'
import { readSettings } from './settings.mjs'
import { createTicketService } from './ticket-service.mjs'

if (process.env.APP_MODE === 'production') {
  console.error('演示用公共服务平台不能在正式环境运行。')
  process.exit(1)
}

const settings = readSettings()
const faults = createFaults()
const { provider, forger } = await createOpenIdProvider(settings, faults)
const tickets = createTicketService({ settings, faults })
const codes = createQrCodes({ ttlSeconds: settings.qrSeconds })
const logins = createLogins({ provider, tickets, faults })
const answerPage = createRoutes({ logins, tickets, codes, faults, settings })
const answerOpenId = provider.callback()

const server = http.createServer(async (request, response) => {
  if (faults.strike(request, response)) return
  if (await answerPage(request, response)) return
  forger.rework(request, response)
  logins.tamperOnTheWay(response)
  await answerOpenId(request, response)
})

server.listen(settings.port, () => console.log(`演示用公共服务平台：${settings.issuer}`))

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  })
}
