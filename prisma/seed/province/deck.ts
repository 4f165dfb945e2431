import type { LifeKind } from './lives'

/** How far somebody has come: an account only, a draft, or a life. */
export type Standing = 'opened' | 'half' | 'complete' | LifeKind
/** The unit of the path that matters; `middle` = between owner and first level. */
export type PlaceName = 'owner' | 'middle' | 'first' | 'province'

export interface Card {
  standing: Standing
  place: PlaceName
}

/** How many of each there are, so that every list has something in it. */
// prettier-ignore
const counts: [Standing, PlaceName, number][] = [
  ['opened', 'owner', 40], ['half', 'owner', 55], ['complete', 'owner', 30],
  ['review', 'owner', 75], ['review', 'middle', 32], ['review', 'first', 55], ['review', 'province', 75],
  ['ready', 'owner', 30], ['ready', 'middle', 16], ['ready', 'first', 34], ['approved', 'province', 45],
  ['to-applicant', 'owner', 14], ['to-applicant-answered', 'owner', 8], ['to-applicant-late', 'owner', 8],
  ['to-unit', 'middle', 5], ['to-unit', 'first', 12], ['to-unit', 'province', 9],
  ['step-by-step', 'first', 6], ['step-by-step', 'province', 4],
  ['rework', 'first', 5], ['rework', 'province', 3],
  ['come-back', 'middle', 5], ['come-back', 'first', 8], ['come-back', 'province', 5],
  ['rejected', 'owner', 6], ['rejected', 'middle', 4], ['rejected', 'first', 6],
  ['rejected-lately', 'owner', 2], ['rejected-lately', 'first', 3], ['rejected-by-province', 'province', 5],
  ['ended-by-both', 'owner', 2], ['ended-by-both', 'first', 2], ['ended-in-time', 'owner', 3], ['ended-in-time', 'first', 3],
  ['asked-to-end', 'owner', 2], ['asked-to-end', 'first', 2], ['objected', 'owner', 2], ['objected', 'first', 2],
  ['recalled', 'owner', 3], ['recalled', 'middle', 2], ['recalled', 'first', 3],
  ['withdrawn', 'owner', 4], ['taken-back', 'owner', 4],
  ['reinstated', 'owner', 2], ['reinstated', 'first', 2], ['reinstated', 'province', 1], ['reopened', 'province', 3],
]

/** A few of an earlier batch; who is under way at its end lapses. */
// prettier-ignore
const countsBefore: [Standing, PlaceName, number][] = [
  ['half', 'owner', 2], ['review', 'first', 2], ['ready', 'owner', 1], ['to-applicant', 'owner', 1],
  ['rejected', 'first', 2], ['approved', 'province', 8],
]

export const deck = cardsOf(counts)
export const deckBefore = cardsOf(countsBefore)

function cardsOf(list: [Standing, PlaceName, number][]): Card[] {
  return list.flatMap(([standing, place, count]) => Array.from({ length: count }, () => ({ standing, place })))
}

/** How few stops a path may have for this: the middle lies above the owner and below the first level. */
export function leastLast({ standing, place }: Card): number {
  if (place === 'middle') return 3
  const goesDown = standing === 'to-unit' || standing === 'step-by-step' || standing === 'rework'
  return place === 'first' && (goesDown || standing === 'come-back') ? 2 : 1
}

/** It has passed the first level once, which therefore has maintained its quota. */
export function needsQuota({ standing, place }: Card): boolean {
  return place === 'province' || (standing === 'recalled' && place === 'first')
}

export function placeOf({ place }: Card, last: number): number {
  return { owner: 0, middle: 1, first: last - 1, province: last }[place]
}
