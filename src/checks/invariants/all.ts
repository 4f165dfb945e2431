import type { Invariant } from '../invariant'
import { accountInvariants } from './accounts'
import { correctionInvariants } from './corrections'
import { databaseInvariants } from './database'
import { fileInvariants } from './files'
import { historyInvariants } from './history'
import { listColumnInvariants } from './list-columns'
import { placeInvariants } from './places'
import { privacyInvariants } from './privacy'
import { quotaInvariants } from './quotas'
import { recommendationInvariants } from './recommendations'
import { registrationInvariants } from './registrations'
import { unitInvariants } from './units'

/** Everything that must hold, in the order it is shown. */
export const invariants: readonly Invariant[] = [
  ...placeInvariants,
  ...historyInvariants,
  ...listColumnInvariants,
  ...recommendationInvariants,
  ...quotaInvariants,
  ...unitInvariants,
  ...accountInvariants,
  ...registrationInvariants,
  ...correctionInvariants,
  ...fileInvariants,
  ...privacyInvariants,
  ...databaseInvariants,
]
