import { randomBytes } from 'node:crypto'

let count = 0

/**
 * A UUID of version 7 of that time, for rows that are written many at once and name each other. Of one time the later
 * made is the later, so that lists by id show them alike in every demo.
 */
export function timeOrderedId(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  const order = (count++ % 0x1_00_00_00).toString(16).padStart(6, '0')
  const rest = randomBytes(6).toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order.slice(0, 3)}-8${order.slice(3)}-${rest}`
}
