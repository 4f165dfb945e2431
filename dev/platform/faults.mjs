/** Server-to-server addresses: the pages for people go on working, so that the fault can be ended. */
const machinePaths = /^\/(\.well-known\/|token|me$|jwks|ticket\/validate)/

/** Where a login is decided: code or ticket against person. */
const exchangePaths = /^\/(token|ticket\/validate)$/

/** A platform's faults: on request, for as long as it is asked for (fault-list.mjs). */
export function createFaults() {
  return {
    current: 'none',
    /** How often an exchange was asked for: nobody may try one twice. */
    exchanges: 0,
    /** Does the harm. @returns whether the request is thereby done with */
    strike(request, response) {
      const { pathname } = new URL(request.url, 'http://stand-in')
      if (exchangePaths.test(pathname)) this.exchanges += 1
      // Slow: never answered; who asked gives up by himself.
      if (this.current === 'slow') return machinePaths.test(pathname)
      if (this.current === 'unreachable' && machinePaths.test(pathname)) {
        request.socket.destroy()
        return true
      }
      const answer = exchangePaths.test(pathname) ? answers[this.current] : undefined
      answer?.(response)
      return answer !== undefined
    },
    /** The person as he leaves the house. */
    distort(person) {
      return distortions[this.current]?.(person) ?? person
    },
  }
}

const json = { 'Content-Type': 'application/json' }

const answers = {
  drip(response) {
    response.writeHead(200, json).write('{')
    const timer = setInterval(() => response.write(' '), 200)
    response.on('close', () => clearInterval(timer))
  },
  reset(response) {
    response.writeHead(200, { ...json, 'Content-Length': 1000 }).write('{"id_token":"')
    setTimeout(() => response.socket?.resetAndDestroy(), 100)
  },
  'error-500': (response) => response.writeHead(500, json).end('{"message":"数据库连接失败"}'),
  'error-400': (response) => response.writeHead(400, json).end('{"error":"invalid_client"}'),
  html: (response) =>
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end('<!doctype html><title>维护中</title>'),
  huge(response) {
    const part = Buffer.alloc(1024 * 1024, ' ')
    response.writeHead(200, json)
    let left = 64
    const more = () => {
      for (; left > 0; left -= 1) if (!response.write(part)) return response.once('drain', more)
      response.end('{}')
    }
    more()
  },
  redirect: (response) => response.writeHead(302, { Location: '/elsewhere' }).end(),
}

/** What a platform may tell wrongly of a person; the verdicts are in the product's tests. */
const distortions = {
  incomplete: ({ subject }) => ({ subject }),
  'odd-writing': ({ name, idNumber, ...person }) => ({
    ...person,
    name: ` ${name}　`,
    idNumber: idNumber.toLowerCase().replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  }),
  'wrong-number': ({ idNumber, ...person }) => ({
    ...person,
    idNumber: `${idNumber.slice(0, -1)}${idNumber.endsWith('0') ? '1' : '0'}`,
  }),
  'masked-number': ({ idNumber, ...person }) => ({
    ...person,
    idNumber: `${idNumber.slice(0, 6)}********${idNumber.slice(-4)}`,
  }),
  'number-as-number': ({ idNumber, ...person }) => ({ ...person, idNumber: Number.parseInt(idNumber, 10) }),
  'wrong-name': ({ name, ...person }) => ({ ...person, name: `${name.slice(0, 1)}*${name.slice(2)}` }),
  'wrong-type': (person) => ({ ...person, idType: '99' }),
  'other-type': (person) => ({ ...person, idType: 'HMT_RESIDENCE' }),
  unverified: (person) => ({ ...person, realNameLevel: '1' }),
}
