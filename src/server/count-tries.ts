import { addressSubject } from './address-subject'
import type { Database } from './db'
import { block, countUse, forgetUses, giveBackUse, type RateLimit } from './rate-limit'

/** How many failures are let pass: of one address, and of each subject that is tried from it. */
export interface TryLimits {
  address: RateLimit
  subject: RateLimit
  /** How long it stays closed after the last failure allowed. */
  lockMinutes: number
}

/** A try that has been counted as a failure in advance. */
export interface CountedTries {
  /** It may not go on: the address, or one of the subjects, has had too many failures. */
  refused: 'ADDRESS' | 'SUBJECT' | null
  /** Whether nobody was told of this refusal in this window yet: the log needs it and none that follows. Asked once. */
  isFirstRefusal: () => Promise<boolean>
  /** It was one: the last one allowed closes. @returns what it closed */
  failed: () => Promise<{ closedAddress: boolean; closedSubjects: string[] }>
  succeeded: () => Promise<void>
}

/**
 * Counts a try of something that can be guessed before it is looked at, so that none of many at the same moment is free.
 * An address that is closed uses up nothing of the subjects that it names: it could keep others out of theirs.
 * @param subjects what is tried, whether or not it exists
 */
export async function countTries(
  ctx: { db: Database; address: string | null },
  { address, subject: ofEach, lockMinutes }: TryLimits,
  subjects: readonly string[],
): Promise<CountedTries> {
  const { db } = ctx
  const from = ctx.address === null ? null : addressSubject(ctx.address)
  const ofAddress = from === null ? null : await countUse(db, address, from)
  const ofSubjects: { subject: string; isOver: boolean; isLast: boolean }[] = []
  if (ofAddress?.isOver !== true) {
    for (const subject of subjects) ofSubjects.push({ subject, ...(await countUse(db, ofEach, subject)) })
  }
  const closed = ofAddress?.isOver ? from : (ofSubjects.find(({ isOver }) => isOver)?.subject ?? null)
  const refused = closed === null ? null : ofAddress?.isOver ? 'ADDRESS' : 'SUBJECT'
  const closeAddress = async () => {
    if (from === null || ofAddress?.isLast !== true) return false
    await block(db, address, from, lockMinutes)
    return true
  }
  // The last one that may: also when the subject that it tried is closed already.
  if (refused !== null) await closeAddress()
  const told = {
    name: `${(refused === 'ADDRESS' ? address : ofEach).name}-refused`,
    uses: 1,
    windowMinutes: lockMinutes,
  }
  return {
    refused,
    isFirstRefusal: async () => closed !== null && !(await countUse(db, told, closed)).isOver,
    failed: async () => {
      const last = ofSubjects.filter(({ isLast }) => isLast)
      for (const { subject } of last) await block(db, ofEach, subject, lockMinutes)
      return { closedAddress: await closeAddress(), closedSubjects: last.map(({ subject }) => subject) }
    },
    succeeded: async () => {
      if (from !== null) await giveBackUse(db, address, from)
      for (const { subject } of ofSubjects) await forgetUses(db, ofEach, subject)
    },
  }
}
