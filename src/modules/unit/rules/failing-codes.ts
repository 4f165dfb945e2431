import { parseOrgCode } from './org-code'
import { parseUscc } from './uscc'

export interface FailingCode {
  field: 'uscc' | 'orgCode'
  message: string
}

/**
 * The codes that are whole but for their check character. Such a code counts only with a reason and a scan that shows it
 * (a few were given out wrong); whatever else is wrong with a code is refused without any way round.
 * @param codes as typed or as stored; null or blank: there is none
 */
export function failingCodes(codes: { uscc: string | null; orgCode: string | null }): FailingCode[] {
  const read = [
    { field: 'uscc', text: codes.uscc, parse: parseUscc },
    { field: 'orgCode', text: codes.orgCode, parse: parseOrgCode },
  ] as const
  return read.flatMap(({ field, text, parse }) => {
    if (text === null || text.trim() === '') return []
    const parsed = parse(text)
    return parsed.ok || parsed.unchecked === undefined ? [] : [{ field, message: parsed.message }]
  })
}
