import { randomBytes } from 'node:crypto'
import { findPerson } from './persons.mjs'
import { sendJson } from './respond.mjs'
import { createSigner } from './ticket-signature.mjs'

const ticketLivesMs = 60_000
const clockSkewMs = 300_000

/** Result codes, as docs/platform.md lists them. */
const codes = { ok: '0', not_registered: '1001', cancelled: '1002', badTicket: '1003', badRequest: '2001' }

const idTypeCodes = {
  RESIDENT_ID: '01',
  HMT_RESIDENCE: '02',
  HM_PERMIT: '03',
  TW_PERMIT: '04',
  FOREIGN_PR: '05',
  PASSPORT: '06',
}

/**
 * The platform's other face: a page that sends the browser back with a ticket, and an address that tells, signed, whose
 * ticket it is. A ticket is good once, for a minute.
 */
export function createTicketService({ settings, faults }) {
  const signer = createSigner(settings)
  const stranger = createSigner({ ...settings, clientSecret: 'not-the-secret' })
  /** @type {Map<string, {redirect: URL, state: string}>} logins that wait for a scan */
  const logins = new Map()
  /** @type {Map<string, {subject: string, expiresAt: number}>} */
  const tickets = new Map()
  const nonces = new Set()
  let lastTicket
  let lastAnswer

  /** GET /ticket/authorize: binds the login to the browser. @returns where it goes on, undefined when it may not */
  function begin({ response, url }) {
    const redirect = url.searchParams.get('redirect') ?? ''
    const isOurs = redirect === `${settings.appUrl}/api/auth/callback/psp`
    if (!isOurs || url.searchParams.get('appId') !== settings.clientId) return undefined
    const uid = `t-${randomBytes(16).toString('hex')}`
    logins.set(uid, { redirect: new URL(redirect), state: url.searchParams.get('state') ?? '' })
    response.setHeader('Set-Cookie', `ticket-login=${uid}; Path=/scan/${uid}; HttpOnly; SameSite=Lax`)
    return `/scan/${uid}`
  }

  /** The login that this browser began. @throws Error when there is none */
  function find(request, uid) {
    const isHis = (request.headers.cookie ?? '').split('; ').includes(`ticket-login=${uid}`)
    if (!isHis || !logins.has(uid)) throw new Error('No login of this browser')
    return uid
  }

  /** Ends the login. @returns where the browser goes: back, with a ticket or with what was in the way */
  function finish(uid, { accountId, error }) {
    const { redirect, state } = logins.get(uid)
    logins.delete(uid)
    if (error === undefined) redirect.searchParams.set('ticket', issue(accountId))
    else redirect.searchParams.set('error', codes[error])
    redirect.searchParams.set('state', faults.current === 'forged-state' ? randomBytes(16).toString('hex') : state)
    return redirect.href
  }

  function issue(subject) {
    if (faults.current === 'used-code' && lastTicket !== undefined) return lastTicket
    lastTicket = `ST-${randomBytes(24).toString('hex')}`
    tickets.set(lastTicket, { subject, expiresAt: Date.now() + ticketLivesMs })
    return lastTicket
  }

  /** POST /ticket/validate. */
  async function validate({ request, response }) {
    const question = await readJson(request)
    const answer = await answerTo(question)
    const sent = leave(answer)
    lastAnswer = sent
    sendJson(response, sent)
  }

  async function answerTo(question) {
    const head = { appId: settings.clientId, timestamp: String(Date.now()), nonce: randomBytes(16).toString('hex') }
    const refuse = (code, message) => ({ ...head, code, message })
    if (question?.appId !== settings.clientId || !signer.isSigned(question)) return refuse(codes.badRequest, '签名不对')
    const isTimely = Math.abs(Date.now() - Number(question.timestamp)) <= clockSkewMs
    if (!isTimely || nonces.has(question.nonce)) return refuse(codes.badRequest, '请求过期或重复')
    nonces.add(question.nonce)
    const ticket = tickets.get(question.ticket)
    tickets.delete(question.ticket)
    const person =
      ticket && Date.now() < ticket.expiresAt ? await findPerson(settings.personsFile, ticket.subject) : undefined
    if (person === undefined) return refuse(codes.badTicket, '票据无效')
    return { ...head, code: codes.ok, message: '成功', ticket: question.ticket, data: dataOf(faults.distort(person)) }
  }

  /** Signs what leaves the house, or does what somebody on the way would. */
  function leave(answer) {
    const minutesOff = { expired: -10, future: 10 }[faults.current]
    if (minutesOff !== undefined) return signer.sign({ ...answer, timestamp: String(Date.now() + minutesOff * 60_000) })
    switch (faults.current) {
      case 'tampered':
        return { ...signer.sign(answer), data: { ...answer.data, aac003: '王小明', aac147: '11010519491231002X' } }
      case 'foreign-key':
        return stranger.sign(answer)
      case 'unsigned':
        return answer
      case 'wrong-audience':
        return signer.sign({ ...answer, appId: 'another-system' })
      case 'wrong-nonce':
        return signer.sign({ ...answer, ticket: 'ST-of-another-login' })
      case 'ambiguous':
        return signer.sign({ ...answer, message: '成功&appId=another-system' })
      case 'replayed':
        return lastAnswer ?? signer.sign(answer)
      default:
        return signer.sign(answer)
    }
  }

  return { begin, find, finish, validate }
}

function dataOf({ subject, name, idType, idNumber, mobile, realNameLevel = '3' }) {
  const data = { userId: subject, userType: 'UT01', aac003: name, aac147: idNumber, aae005: mobile }
  if (idNumber === undefined) return { userId: subject }
  return { ...data, idType: idTypeCodes[idType] ?? idType, realNameLevel }
}

async function readJson(request) {
  let text = ''
  for await (const part of request) {
    text += part
    if (text.length > 10_000) return undefined
  }
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
