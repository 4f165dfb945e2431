import { officeDeadline } from '../demo-batch'
import type { Act, Deed, Place } from '../deed'
import { daysBefore } from '../service-context'
import { reasons, remarkTexts } from './life-words'
import type { Random } from './seeded-random'

/** Where a life leads to; most of them at one of several places of the path. */
export const lifeKinds = [
  'review',
  'ready',
  'approved',
  'to-applicant',
  'to-applicant-answered',
  'to-applicant-late',
  'to-unit',
  'step-by-step',
  'rework',
  'come-back',
  'rejected',
  'rejected-lately',
  'rejected-by-province',
  'ended-by-both',
  'ended-in-time',
  'asked-to-end',
  'objected',
  'recalled',
  'withdrawn',
  'taken-back',
  'reinstated',
  'reopened',
] as const
export type LifeKind = (typeof lifeKinds)[number]

export interface LifePlan {
  kind: LifeKind
  /** The unit of the path where it stands, or whose decision it is; 0 = owner. */
  place: Place
  /** Of the province. */
  last: Place
  now: Date
}

/** What happens to an application, from its submit on, in the right order and at hours when offices work. */
export function inventLife(random: Random, plan: LifePlan): Deed[] {
  const deadline = plan.kind === 'to-applicant-late' ? 'past' : 'to come'
  const acts = actsOf(random, plan)
  const latest = plan.kind === 'to-applicant-late' ? random.between(6, 9) : latestDaysAgo(random, plan.kind)
  const earliest = Math.min(27, latest + acts.length * (0.6 + random.next() * 1.6))
  return spread(random, acts, { now: plan.now, earliest, latest }).map((deed, index) =>
    // A return that is passed further down keeps the deadline that the first one set.
    deed.does === 'return' && acts[index - 1]?.does !== 'return'
      ? { ...deed, deadline: deadlineOf(random, deed.at, plan.now, deadline) }
      : deed,
  )
}

/** Some decisions are fresh: they may still be taken back. */
function latestDaysAgo(random: Random, kind: LifeKind): number {
  if (kind === 'rejected-lately' || kind === 'asked-to-end' || kind === 'withdrawn') return 0.05 + random.next() * 0.6
  if (kind === 'ended-in-time' || kind === 'rejected') return 2 + random.next() * 6
  return random.chance(0.2) ? random.next() * 0.8 : 1 + random.next() * random.between(1, 15)
}

function deadlineOf(random: Random, at: Date, now: Date, kind: 'past' | 'to come'): Date {
  return kind === 'past' ? officeDeadline(at, random.between(2, 4)) : officeDeadline(now, random.between(1, 9))
}

function actsOf(random: Random, { kind, place, last }: LifePlan): Act[] {
  const remark = () => random.pick(remarkTexts)
  const submit: Act = { does: 'submit' }
  const reached = [submit, ...climb(random, 0, place, last)]
  const back = (by: Place): Act => ({ does: 'return', by, reason: random.pick(reasons.return), remarks: [remark()] })
  const passedDown = (by: Place): Act => ({ does: 'return', by, reason: random.pick(reasons.passDown), remarks: [] })
  const downTo = (lowest: Place): Act[] => [
    back(place),
    ...Array.from({ length: Math.max(0, place - lowest) }, (_, index) => passedDown(place - 1 - index)),
  ]
  const reject = (by: Place): Act => ({ does: 'reject', by, reason: random.pick(reasons.reject) })
  const ask = (by: 'applicant' | 'owner'): Act => ({ does: 'askToEnd', by, reason: random.pick(reasons.end) })
  const answer: Act = { does: 'answer', by: 'applicant', answer: random.pick(reasons.answer) }
  switch (kind) {
    case 'review':
      return [...reached, ...(random.chance(0.3) ? [{ does: 'open' as const, by: place }] : [])]
    case 'ready':
      return [...reached, approve(random, place, last)]
    case 'approved':
      return [submit, ...climb(random, 0, last, last), approve(random, last, last)]
    case 'to-applicant':
    case 'to-applicant-late':
      return [submit, { ...back(0), remarks: [remark(), remark()] } as Act]
    case 'to-applicant-answered':
      return [submit, back(0), answer]
    case 'to-unit':
      return [...reached, back(place)]
    case 'step-by-step':
      return [...reached, ...downTo(0)]
    case 'rework':
      return [...reached, back(place), { does: 'rework', by: place - 1 }]
    case 'come-back':
      return [...reached, ...downTo(0), answer, submit, ...climb(random, 0, Math.max(0, place - 1), last)]
    case 'rejected':
    case 'rejected-lately':
      return [...reached, reject(place)]
    case 'rejected-by-province':
      return [submit, ...climb(random, 0, last, last), reject(last)]
    case 'ended-by-both':
      return [...reached, ask('applicant'), ask('owner')]
    case 'ended-in-time':
    case 'asked-to-end':
      return [...reached, ask(random.pick(['applicant', 'owner']))]
    case 'objected':
      return [...reached, ask('owner'), { does: 'objectToEnd', by: 'applicant', reason: random.pick(reasons.object) }]
    case 'recalled':
      return [...reached, approve(random, place, last), { does: 'forward', by: place }, { does: 'recall', by: place }]
    case 'withdrawn':
      return [submit, { does: 'withdraw' }]
    case 'taken-back':
      return [submit, back(0), { does: 'takeBack', by: 0, reason: random.pick(reasons.takeBack) }]
    case 'reinstated':
      return [...reached, reject(place), { does: 'reinstate', by: place, reason: random.pick(reasons.reinstate) }]
    case 'reopened':
      return [
        submit,
        ...climb(random, 0, last, last),
        approve(random, last, last),
        { does: 'reopen', by: last, reason: random.pick(reasons.reopen) },
      ]
  }
}

/** From review at one unit to review at another above it. */
function climb(random: Random, from: Place, to: Place, last: Place): Act[] {
  return Array.from({ length: to - from }, (_, index) => from + index).flatMap((by): Act[] => [
    approve(random, by, last),
    { does: 'forward', by },
  ])
}

/** The first level sometimes proposes somebody for the other category. */
function approve(random: Random, by: Place, last: Place): Act {
  return by === last - 1 && random.chance(0.06)
    ? { does: 'approve', by, recommendAs: 'RESERVE' }
    : { does: 'approve', by }
}

interface Span {
  now: Date
  /** Days from now. */
  earliest: number
  latest: number
}

function spread(random: Random, acts: Act[], { now, earliest, latest }: Span): Deed[] {
  const minutes = 60_000
  let previous = 0
  return acts.map((act, index) => {
    const share = acts.length === 1 ? 1 : index / (acts.length - 1)
    const daysAgo = earliest + (latest - earliest) * share
    const wished = daysAgo < 1 ? daysBefore(now, daysAgo) : atOffice(random, daysBefore(now, daysAgo), share)
    const before = acts[index - 1]
    const followsSoon = before !== undefined && isQuick(act, before)
    // Whatever the hour, one thing happens after the other, and the last one before now.
    const ceiling = now.getTime() - (acts.length - index) * 2 * minutes
    const soon = previous + random.between(2, 200) * minutes
    const at = Math.min(
      followsSoon ? soon : Math.max(wished.getTime(), previous + random.between(2, 40) * minutes),
      ceiling,
    )
    previous = at
    return { ...act, at: new Date(at) }
  })
}

/** What one does within hours or not at all: the other has a day to object, and a 不通过 may be taken back for one. */
function isQuick(act: Act, before: Act): boolean {
  if (act.does === 'askToEnd') return before.does === 'askToEnd'
  return ['objectToEnd', 'recall', 'reinstate', 'withdraw', 'open'].includes(act.does)
}

/** Between 8:40 and 17:50 of that day in China; later in the day the later in the life. */
function atOffice(random: Random, day: Date, share: number): Date {
  const date = new Date(day.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
  const minute = 40 + Math.floor(share * 420) + random.between(0, 120)
  return new Date(new Date(`${date}T08:00:00+08:00`).getTime() + minute * 60_000 + random.between(0, 59) * 1000)
}
