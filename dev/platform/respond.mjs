import { readFile } from 'node:fs/promises'

/** Nothing from elsewhere, nothing inline, in nobody's frame. */
export const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

export function sendPage(response, html, status = 200) {
  response.writeHead(status, pageHeaders).end(html)
}

export function sendJson(response, value) {
  response
    .writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    .end(JSON.stringify(value))
}

export function redirect(response, location) {
  response.writeHead(303, { Location: location, 'Cache-Control': 'no-store' }).end()
}

const assets = {
  'platform.css': 'text/css; charset=utf-8',
  'scan.js': 'text/javascript; charset=utf-8',
  'choose-person.js': 'text/javascript; charset=utf-8',
}

export async function sendAsset(response, name) {
  const type = assets[name]
  if (type === undefined) return response.writeHead(404).end()
  const body = await readFile(new URL(`./assets/${name}`, import.meta.url))
  response.writeHead(200, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' }).end(body)
}

/** The fields of a posted form; forms here are small. */
export async function readForm(request) {
  let text = ''
  for await (const chunk of request) {
    text += chunk
    if (text.length > 10_000) return new URLSearchParams()
  }
  return new URLSearchParams(text)
}
