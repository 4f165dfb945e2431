import { redirect } from './respond.mjs'

/**
 * The logins that wait for a scan, of either kind: the pages need not know which. A login belongs to the browser that
 * began it; another one can neither see its code nor finish it.
 */
export function createLogins({ provider, tickets, faults }) {
  let lastCode
  const isTicket = (uid) => uid.startsWith('t-')

  /** Somebody has tampered with the address on its way back. */
  function tamper(address) {
    const url = new URL(address)
    const code = url.searchParams.get('code')
    if (code === null) return address
    if (faults.current === 'forged-state') url.searchParams.set('state', 'a-state-of-somebody-else')
    if (faults.current === 'used-code' && lastCode !== undefined) url.searchParams.set('code', lastCode)
    else lastCode = code
    return url.href
  }

  return {
    /** @returns {Promise<string>} the login's number. @throws Error when this browser began none */
    async find(request, response, uid) {
      return isTicket(uid) ? tickets.find(request, uid) : (await provider.interactionDetails(request, response)).uid
    },
    /** @param {{accountId?: string, error?: 'not_registered' | 'cancelled'}} result */
    async finish(request, response, uid, { accountId, error }) {
      if (isTicket(uid)) return redirect(response, tickets.finish(uid, { accountId, error }))
      const result =
        error === undefined
          ? { login: { accountId, remember: false } }
          : { error: 'access_denied', error_description: error }
      await provider.interactionFinished(request, response, result)
    },
    /** The address with which the OpenID provider sends the browser back is the last word that is its own. */
    tamperOnTheWay(response) {
      const setHeader = response.setHeader.bind(response)
      response.setHeader = (name, value) =>
        setHeader(name, name.toLowerCase() === 'location' && URL.canParse(value) ? tamper(value) : value)
    },
  }
}
