import { randomBytes } from 'node:crypto'

/**
 * The life of a QR code: PENDING until a phone opens it, SCANNED until the person decides, then CONFIRMED, CANCELLED
 * or NOT_REGISTERED; EXPIRED when nobody decided in time. A code that has ended never lives again.
 *
 * @param {{ttlSeconds: number, now?: () => number}} options
 */
export function createQrCodes({ ttlSeconds, now = Date.now }) {
  /** @type {Map<string, {id: string, uid: string, tab: string, state: string, expiresAt: number, subject?: string}>} */
  const codes = new Map()

  function find(id) {
    const code = codes.get(id)
    if (code !== undefined && isOpen(code.state) && now() >= code.expiresAt) code.state = 'EXPIRED'
    return code
  }

  /** Moves an open code on. @returns whether it was open and has moved */
  function move(id, state, subject) {
    const code = find(id)
    if (code === undefined || !isOpen(code.state)) return false
    Object.assign(code, { state, subject })
    return true
  }

  return {
    find,
    ttlSeconds,
    /** A new code for a login; the ones shown for it before end. */
    create(uid, tab) {
      for (const code of codes.values()) {
        if (code.uid === uid && isOpen(code.state)) code.state = 'EXPIRED'
        if (now() > code.expiresAt + 3_600_000) codes.delete(code.id)
      }
      const code = {
        id: randomBytes(16).toString('hex'),
        uid,
        tab,
        state: 'PENDING',
        expiresAt: now() + ttlSeconds * 1000,
      }
      codes.set(code.id, code)
      return code
    },
    scan: (id) => (find(id)?.state === 'PENDING' ? move(id, 'SCANNED') : false),
    confirm: (id, subject) => move(id, 'CONFIRMED', subject),
    cancel: (id) => move(id, 'CANCELLED'),
    refuse: (id) => move(id, 'NOT_REGISTERED'),
    /** What time does, at once. */
    expire: (id) => move(id, 'EXPIRED'),
    /** Hands the confirmed person over, once. */
    take(id, uid) {
      const code = find(id)
      if (code?.uid !== uid || code.state !== 'CONFIRMED') return undefined
      code.state = 'TAKEN'
      return code.subject
    },
  }
}

function isOpen(state) {
  return state === 'PENDING' || state === 'SCANNED'
}
