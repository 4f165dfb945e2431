import type { TestApp } from './app-server'
import { HttpBrowser, type HttpAnswer } from './http-browser'

/** A login at the stand-in platform, step by step, by what browsers and phones send: faster than real ones. */
export class PlatformRound {
  private scanUrl = ''
  private code = ''

  constructor(
    private readonly app: TestApp,
    readonly browser = new HttpBrowser(),
  ) {}

  /** From the login page to the platform's page with the code. @returns where it is */
  async begin(): Promise<string> {
    const { url } = await this.leave()
    const page = await this.browser.go(url)
    this.scanUrl = page.url.split('?')[0] ?? ''
    this.code = /data-code="(\w+)"/.exec(page.text)?.[1] ?? ''
    return page.url
  }

  /** The button of the login page. @returns where it leads to */
  async leave(): Promise<{ url: string }> {
    const csrf = JSON.parse((await this.browser.ask(`${this.app.url}/api/auth/csrf`)).text) as { csrfToken: string }
    const form = { csrfToken: csrf.csrfToken, callbackUrl: '/', json: 'true' }
    const answer = await this.browser.ask(`${this.app.url}/api/auth/signin/psp`, form)
    return JSON.parse(answer.text) as { url: string }
  }

  /** Somebody scans and confirms. */
  async confirm(name: string): Promise<void> {
    const phone = new HttpBrowser()
    const address = `${this.app.platformUrl}/phone/${this.code}`
    const page = (await phone.ask(address)).text
    const person = new RegExp(`person=(\\w+)"><b>${name}<`).exec(page)?.[1]
    if (person === undefined) throw new Error(`The phone shows no ${name}`)
    await phone.ask(address, { person, decision: 'confirm' })
  }

  /** The platform's page goes on. @returns the address with which it sends the browser back to us */
  async sendBack(): Promise<string> {
    const answer = await this.browser.go(`${this.scanUrl}/finish?code=${this.code}`, /\/api\/auth\/callback\//)
    if (answer.location === null) throw new Error(`The platform does not go on: ${answer.url}`)
    return answer.location
  }

  /** From the button to our own answer to the way back. */
  async logIn(name: string): Promise<HttpAnswer> {
    await this.begin()
    await this.confirm(name)
    return this.browser.ask(await this.sendBack())
  }
}

/** Makes the stand-in platform fail in one way (dev/platform/fault-list.mjs) until told otherwise. */
export async function setFault(app: TestApp, fault: string): Promise<void> {
  const { text } = await new HttpBrowser().go(`${app.platformUrl}/faults`)
  if (!text.includes(`value="${fault}"`)) throw new Error(`The platform knows no fault ${fault}`)
  await new HttpBrowser().ask(`${app.platformUrl}/faults`, { fault })
}

/** How often the platform was asked to exchange a code or ticket. */
export async function exchangesOf(app: TestApp): Promise<number> {
  const { text } = await new HttpBrowser().ask(`${app.platformUrl}/faults/exchanges`)
  return (JSON.parse(text) as { exchanges: number }).exchanges
}

/** Why the browser was sent to the login page, as it stands in its address. */
export function failureOf({ location }: HttpAnswer): string | null {
  return location === null ? null : new URL(location).searchParams.get('error')
}
