/** A browser without a screen: cookies with their paths, redirections, forms. For what no person would type. */
export class HttpBrowser {
  private cookies: { name: string; value: string; host: string; path: string }[] = []

  /** Asks once. @returns the answer; where it leads is in `location` */
  async ask(address: string, form?: Record<string, string>): Promise<HttpAnswer> {
    const url = new URL(address)
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: this.cookiesFor(url) },
      ...(form && { body: new URLSearchParams(form) }),
    })
    for (const line of response.headers.getSetCookie()) this.keep(line, url)
    const location = response.headers.get('location')
    return {
      status: response.status,
      text: await response.text(),
      url: url.href,
      location: location === null ? null : new URL(location, url).href,
    }
  }

  /** Asks, and goes where the answers lead, until one leads nowhere or to an address that `until` names. */
  async go(address: string, until = /^never$/): Promise<HttpAnswer> {
    const answer = await this.ask(address)
    return answer.location === null || until.test(answer.location) ? answer : this.go(answer.location, until)
  }

  /** Another one with the same cookies: what a thief or a copy of the profile has. */
  copy(): HttpBrowser {
    const copy = new HttpBrowser()
    copy.cookies = this.cookies.map((cookie) => ({ ...cookie }))
    return copy
  }

  hasCookie(name: string): boolean {
    return this.cookies.some((cookie) => cookie.name === name && cookie.value !== '')
  }

  private cookiesFor(url: URL): string {
    return this.cookies
      .filter(({ host, path }) => host === url.host && url.pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
  }

  private keep(line: string, url: URL): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    const attribute = (wanted: string) =>
      attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1)
    const path = attribute('path') ?? '/'
    const isOver = attribute('max-age') === '0' || Date.parse(attribute('expires') ?? '9999-01-01') <= Date.now()
    this.cookies = this.cookies.filter((one) => one.name !== name || one.host !== url.host || one.path !== path)
    if (!isOver) this.cookies.push({ name, value, host: url.host, path })
  }
}

export interface HttpAnswer {
  status: number
  text: string
  url: string
  location: string | null
}
