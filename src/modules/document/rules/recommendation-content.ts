import { z } from 'zod'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')
/** A day, however it was frozen: as text, as instant, not at all. */
const day = z
  .union([z.string(), z.date()])
  .nullish()
  .transform((value) => (value instanceof Date ? value.toISOString() : (value ?? '')).slice(0, 10))

/** What a paper prints of a recommendation, from a frozen revision or the current row; missing is ''. */
export const recommendationContent = z.object({
  opinion: text,
  firstLevelOpinion: text,
  category: text,
  publicityFrom: day,
  publicityTo: day,
  publicityResult: text,
  head: text,
  signedOn: day,
})
export type RecommendationContent = z.output<typeof recommendationContent>

/** A revision as a forward froze it: with the unit's name and its rank at that time. */
export const frozenContent = recommendationContent.extend({
  unitName: z.string(),
  rank: z.number().nullable().default(null),
})
