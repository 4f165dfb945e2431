import { Chip, type Tone } from '@/components/ui/chip'
import type { RegistrationState } from '@/generated/prisma/enums'
import { stateNames } from '../rules/registration-state'

/** Where a registration is, in a word. */
export function RegistrationStateChip({ state }: { state: RegistrationState }) {
  return <Chip tone={tones[state]}>{stateNames[state]}</Chip>
}

const tones: Record<RegistrationState, Tone> = {
  DRAFT: 'calm',
  PENDING: 'brand',
  RETURNED: 'warn',
  APPROVED: 'ok',
  REJECTED: 'stop',
}
