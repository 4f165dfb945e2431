import { pino, type Logger } from 'pino'
import { env } from '@/env'

/**
 * The log of this process: JSON lines on standard output. Ids and codes only: no names, numbers, texts of users,
 * bodies or addresses with queries; what looks like one of those by its name is left out all the same.
 */
export function log(): Logger {
  return (logger ??= pino({
    level: env().logLevel,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), remove: true },
  }))
}

const secretKeys = ['password', 'token', 'cookie', 'authorization', 'idNumber', 'mobile', 'name', 'email']

let logger: Logger | undefined
