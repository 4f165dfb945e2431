import { formatAddress, pageInAddress } from '@/components/list/list-address'
import type { DecisionState } from '@/generated/prisma/enums'

// Not taken from the schema: its validator would come into the browser with it.
export const correctionStates: readonly DecisionState[] = ['PENDING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN']

/** What of the list stands in the address. */
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
export function formatCorrectionAddress(state: CorrectionListState): string {
  return formatAddress({ ...state })
}
