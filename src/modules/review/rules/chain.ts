import { createHash } from 'node:crypto'

/** What an event's hash stands for: ids, states and hashes, never a name or a text (workflow §9.10). */
export interface ChainedEvent {
  applicationId: string
  number: number
  type: string
  fromState: string
  fromUnitId: string | null
  toState: string
  toUnitId: string | null
  actorPersonId: string | null
  actorUnitId: string | null
  actorRole: string
  submissionNumber: number
  at: Date
  /** SHA-256 of the reason, so that the chain holds when a reason has to be erased. */
  reasonHash: string | null
  /** SHA-256 of the submitted snapshot (at submits). */
  submissionHash: string | null
  previousHash: string
}

/** SHA-256 (hex) over the event and the hash before it. The first event of an application has previousHash ''. */
export function eventHash(event: ChainedEvent): string {
  return sha256(
    JSON.stringify([
      event.applicationId,
      event.number,
      event.type,
      event.fromState,
      event.fromUnitId,
      event.toState,
      event.toUnitId,
      event.actorPersonId,
      event.actorUnitId,
      event.actorRole,
      event.submissionNumber,
      event.at.toISOString(),
      event.reasonHash,
      event.submissionHash,
      event.previousHash,
    ]),
  )
}

export function reasonHash(reason: string | null): string | null {
  return reason === null ? null : sha256(reason)
}

/** The number of the first event that does not follow from the one before it; null when the chain is whole. */
export function firstBreak(events: (ChainedEvent & { hash: string })[]): number | null {
  let previousHash = ''
  for (const [index, event] of events.entries()) {
    const isNext = event.number === index + 1 && event.previousHash === previousHash
    if (!isNext || eventHash(event) !== event.hash) return event.number
    previousHash = event.hash
  }
  return null
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
