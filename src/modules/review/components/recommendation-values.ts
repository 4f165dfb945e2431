import type { SaveRecommendationInput } from '../action-inputs'
import type { RecommendationView } from '../schema'

/** What a unit edits of its recommendation. */
export type RecommendationValues = Pick<
  RecommendationView,
  | 'opinion'
  | 'firstLevelOpinion'
  | 'category'
  | 'publicityFrom'
  | 'publicityTo'
  | 'publicityResult'
  | 'head'
  | 'signedOn'
  | 'rank'
>

export const recommendationKeys = [
  'opinion',
  'firstLevelOpinion',
  'category',
  'publicityFrom',
  'publicityTo',
  'publicityResult',
  'head',
  'signedOn',
  'rank',
] as const satisfies (keyof RecommendationValues)[]

export function valuesOf(view: RecommendationView): RecommendationValues {
  return Object.fromEntries(recommendationKeys.map((key) => [key, view[key]])) as unknown as RecommendationValues
}

/** Only what differs from what the server has: an unchanged field of another tab is not overwritten. */
export function changedValues(
  before: RecommendationValues,
  after: RecommendationValues,
): Partial<SaveRecommendationInput> {
  return Object.fromEntries(
    recommendationKeys.filter((key) => before[key] !== after[key]).map((key) => [key, after[key]]),
  )
}

export function hasChanges(before: RecommendationValues, after: RecommendationValues): boolean {
  return recommendationKeys.some((key) => before[key] !== after[key])
}
