import type { DecisionState } from '@/generated/prisma/enums'
import { pageInAddress } from './page-in-address'

// Not taken from the schema: its validator would come into the browser with it.
export const correctionStates: readonly DecisionState[] = ['PENDING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN']

/** What of the list stands in the address. The search text does not: it is personal data. */
export interface CorrectionListState {
  state: DecisionState | undefined
  page: number
}

/** Reads the address; whatever somebody wrote into it, a usable state comes out. */
export function parseCorrectionAddress(params: URLSearchParams): CorrectionListState {
  return {
    state: correctionStates.find((one) => one === params.get('state')),
    page: pageInAddress(params),
  }
}

/** “?state=PENDING&page=2”; '' when all is as it was at first. */
export function formatCorrectionAddress({ state, page }: CorrectionListState): string {
  const params = new URLSearchParams()
  if (state) params.set('state', state)
  if (page > 1) params.set('page', String(page))
  const text = params.toString()
  return text && `?${text}`
}
