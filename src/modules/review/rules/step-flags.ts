/** What a superior should know about who acted, as the event's details keep it (`stepFlags`), in words. */
const words: Record<string, string> = {
  operatorIsApplicant: '经办人系申报人本人',
  samePersonAsOtherStep: '与另一级审核为同一经办人',
}

/** @param details of an event */
export function flagWords(details: unknown): string[] {
  if (typeof details !== 'object' || details === null) return []
  return Object.entries(words).flatMap(([flag, label]) => (Reflect.get(details, flag) === true ? [label] : []))
}
