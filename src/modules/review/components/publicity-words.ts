import { publicityResults } from '@/modules/dictionary/rules/achievement-lists'
import type { RecommendationView } from '../schema'

export const publicityOptions = publicityResults.map(({ code, label }) => ({ value: code, label }))

/** 公示结果 in words; '' when none was chosen. */
export function publicityLabel(result: RecommendationView['publicityResult']): string {
  return publicityOptions.find(({ value }) => value === result)?.label ?? ''
}
