import type { ApplicationState, DocumentPart } from '@/generated/prisma/enums'
import type { Actor } from '@/modules/account/actor'

/** What the parts of the application form are called, on pages, on the paper and in the audit log. */
export const partNames: Record<DocumentPart, string> = { PERSONAL: '个人信息部分', RECOMMENDATION: '组织推荐部分' }

/** How somebody stands to an application whose paper he asks for. */
export type PaperRelation = 'APPLICANT' | 'OWNER' | 'SUPERIOR' | 'PROVINCE' | 'NONE'

/** What of an application decides the relation. */
export interface PaperApplication {
  state: ApplicationState
  applicantId: string
  owningUnitId: string
  /** Units on the pinned path that it has reached so far. */
  reachedUnitIds: readonly string[]
}

/**
 * The parts of the application form that may be handed out (manual 1.2.6, 2.5; workflow §8): own applicants both,
 * applicants of other units the recommendation only, the applicant his own personal part, the province all.
 */
export const partsByRelation: Record<PaperRelation, readonly DocumentPart[]> = {
  APPLICANT: ['PERSONAL'],
  OWNER: ['PERSONAL', 'RECOMMENDATION'],
  SUPERIOR: ['RECOMMENDATION'],
  PROVINCE: ['PERSONAL', 'RECOMMENDATION'],
  NONE: [],
}

/** The one answer of server and interface to “may he have this part?”. */
export function mayGetPart(relation: PaperRelation, part: DocumentPart): boolean {
  return partsByRelation[relation].includes(part)
}

export function paperRelation(actor: Actor, application: PaperApplication): PaperRelation {
  if (actor.role === 'SYSTEM') return 'NONE'
  if (actor.role === 'APPLICANT') return actor.applicantId === application.applicantId ? 'APPLICANT' : 'NONE'
  // A draft, one taken back too, is the applicant's alone; all else is the province's, before it arrives there too.
  if (application.state === 'DRAFT') return 'NONE'
  if (actor.role === 'PROVINCIAL_HR') return 'PROVINCE'
  if (!application.reachedUnitIds.includes(actor.unit.id)) return 'NONE'
  return actor.unit.id === application.owningUnitId ? 'OWNER' : 'SUPERIOR'
}
