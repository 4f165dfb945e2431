import type { Category, Track } from '@/generated/prisma/enums'
import type { ApplicantActor } from '@/modules/account/actor'
import type { Form } from '@/modules/application/rules/form-content'
import type { ExampleAttachment } from './complete-form'
import type { SeededPerson } from './person'

/** An applicant as he is invented: who he is, and what he has typed. */
export interface Candidate {
  name: string
  idNumber: string
  mobile: string
  /** A person who is there already, such as an operator who applies himself. */
  personId?: string
  /** Key of the owning unit. */
  unit: string
  category: Category
  track: Track
  /** When his account was opened, in days from now. */
  openedDaysAgo: number
  /** Null: he has never logged in, and there is no application. */
  draft: { form: Form; attachments: ExampleAttachment[]; startedDaysAgo: number; savedDaysAgo: number } | null
  /** The first login asks for a password of his own. */
  isNew: boolean
  /** Tells photos apart. */
  seedNumber: number
}

export interface SeededCandidate {
  candidate: Candidate
  person: SeededPerson
  actor: ApplicantActor
  /** Null while he has never logged in. */
  applicationId: string | null
}
