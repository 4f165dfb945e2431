import { faultNames } from './fault-list.mjs'
import { errorPage } from './pages/error-page.mjs'
import { faultPage } from './pages/fault-page.mjs'
import { choosePage, confirmPage, outcomePage, unregisteredPage } from './pages/phone-page.mjs'
import { registerPage } from './pages/register-page.mjs'
import { scanPage, tabs } from './pages/scan-page.mjs'
import { findPerson, readPersons, registerPerson } from './persons.mjs'
import { readForm, redirect, sendAsset, sendJson, sendPage } from './respond.mjs'

/**
 * The platform's own pages, the same for both kinds of login; what is not among them belongs to the OpenID provider.
 *
 * @returns {(request, response) => Promise<boolean>} whether the request was answered
 */
export function createRoutes({ logins, tickets, codes, faults, settings }) {
  const pages = [
    ['GET', /^\/assets\/([\w.-]+)$/, ({ response, part }) => sendAsset(response, part)],
    ['GET', /^\/register$/, showRegistration],
    ['POST', /^\/register$/, register],
    ['GET', /^\/faults$/, ({ response }) => sendPage(response, faultPage({ current: faults.current }))],
    ['POST', /^\/faults$/, setFault],
    ['GET', /^\/faults\/exchanges$/, ({ response }) => sendJson(response, { exchanges: faults.exchanges })],
    ['GET', /^\/ticket\/authorize$/, begin],
    ['POST', /^\/ticket\/validate$/, tickets.validate],
    ['GET', /^\/scan\/([\w-]+)$/, showCode],
    ['GET', /^\/scan\/([\w-]+)\/status$/, showState],
    ['GET', /^\/scan\/([\w-]+)\/finish$/, finish],
    ['GET', /^\/scan\/([\w-]+)\/leave$/, leave],
    ['POST', /^\/scan\/([\w-]+)\/expire$/, expire],
    ['GET', /^\/phone\/([\w-]+)$/, showPhone],
    ['POST', /^\/phone\/([\w-]+)$/, decide],
  ]

  function begin({ response, url }) {
    const address = tickets.begin({ response, url })
    if (address === undefined) throw new Error('Not a system that is known here')
    redirect(response, address)
  }

  async function showCode({ request, response, url, part }) {
    const uid = await logins.find(request, response, part)
    const tab = tabs.find(({ key }) => key === url.searchParams.get('tab')) ?? tabs[0]
    sendPage(response, scanPage({ ...settings, uid, code: codes.create(uid, tab.key), ttlSeconds: codes.ttlSeconds }))
  }

  function showState({ response, url, part }) {
    const code = codes.find(url.searchParams.get('code'))
    sendJson(response, { state: code?.uid === part ? code.state : 'EXPIRED' })
  }

  async function finish({ request, response, url, part }) {
    const uid = await logins.find(request, response, part)
    const accountId = codes.take(url.searchParams.get('code'), uid)
    if (accountId === undefined) return redirect(response, `/scan/${uid}`)
    await logins.finish(request, response, uid, { accountId })
  }

  async function leave({ request, response, url, part }) {
    const uid = await logins.find(request, response, part)
    const isUnregistered = codes.find(url.searchParams.get('code'))?.state === 'NOT_REGISTERED'
    await logins.finish(request, response, uid, { error: isUnregistered ? 'not_registered' : 'cancelled' })
  }

  async function expire({ request, response, part }) {
    codes.expire((await readForm(request)).get('code') ?? '')
    response.writeHead(204).end()
  }

  async function showRegistration({ response, url }) {
    const persons = (await readPersons(settings.personsFile)).filter(({ isRegistered }) => !isRegistered)
    sendPage(response, registerPage({ persons, isDone: url.searchParams.get('done') === '1' }))
  }

  async function register({ request, response }) {
    const person = await findPerson(settings.personsFile, (await readForm(request)).get('person') ?? '')
    if (person !== undefined) registerPerson(person.subject)
    redirect(response, person === undefined ? '/register' : '/register?done=1')
  }

  async function setFault({ request, response }) {
    const fault = (await readForm(request)).get('fault')
    if (faultNames.includes(fault)) faults.current = fault
    redirect(response, '/faults')
  }

  async function showPhone({ response, url, part }) {
    codes.scan(part)
    const code = codes.find(part)
    if (code?.state !== 'SCANNED') return sendPage(response, outcomePage({ code }))
    const chosen = url.searchParams.get('person')
    if (chosen === 'unregistered') return sendPage(response, unregisteredPage({ code }))
    const person = chosen === null ? undefined : await findPerson(settings.personsFile, chosen)
    if (person?.isRegistered === false) return sendPage(response, unregisteredPage({ code }))
    if (person !== undefined) return sendPage(response, confirmPage({ code, person, appTitle: settings.appTitle }))
    sendPage(response, choosePage({ code, persons: await readPersons(settings.personsFile) }))
  }

  async function decide({ request, response, part }) {
    const form = await readForm(request)
    const person = await findPerson(settings.personsFile, form.get('person') ?? '')
    if (form.get('decision') === 'confirm' && person?.isRegistered) codes.confirm(part, person.subject)
    if (form.get('decision') === 'cancel') codes.cancel(part)
    if (form.get('decision') === 'refuse') codes.refuse(part)
    redirect(response, `/phone/${part}`)
  }

  return async (request, response) => {
    const url = new URL(request.url, settings.issuer)
    for (const [method, pattern, answer] of pages) {
      const match = request.method === method ? pattern.exec(url.pathname) : null
      if (match === null) continue
      try {
        await answer({ request, response, url, part: match[1] })
      } catch {
        // The login was finished elsewhere, or its cookie is gone.
        if (!response.headersSent) sendPage(response, errorPage(settings), 400)
      }
      return true
    }
    return false
  }
}
