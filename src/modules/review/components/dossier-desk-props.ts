import type { ReactNode } from 'react'
import type { Dossier } from '../schema'
import type { DossierSection } from './dossier-section'
import type { ListState } from './list-address'
import type { ListName } from './list-names'
import type { Audience } from './use-review-api'

/** What a page hands to the dossier. */
export interface DossierDeskProps {
  audience: Audience
  batchCode: string
  dossier: Omit<Dossier, 'form'>
  sections: readonly DossierSection[]
  unitId: string
  now: Date
  revocable: string
  /** The list one came from, with its filters; the way back. */
  from: ListName
  listState: ListState
  listBase: string
  dossierBase: string
  /** Right end of the top bar: unit and person. */
  aside: ReactNode
  /** Buttons for the papers. */
  documents: ReactNode
}
