import { batchSettings } from '@/modules/batch/schema'
import type { WindowRow } from '@/modules/batch/rules/windows'
import type { ApplicationFacts, PathUnit, RecommendationFacts, Situation } from './situation'

export const now = new Date('2026-11-20T02:00:00Z')
export const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000)

/** Owner at depth 3 … province; `short` is the path of a first-level owner. */
export const path: PathUnit[] = [
  { unitId: 'employer', name: '成都飞机设计研究所', depth: 3 },
  { unitId: 'county', name: '青羊区人社局', depth: 2 },
  { unitId: 'first', name: '成都市人社局', depth: 1 },
  { unitId: 'province', name: '人社厅', depth: 0 },
]

export const completeRecommendation: RecommendationFacts = {
  opinion: '该同志学术造诣深，成果突出，同行评价高，经集体研究同意推荐。',
  firstLevelOpinion: '经审核，同意推荐，特此上报。',
  category: 'LEADER',
  publicityFrom: new Date('2026-11-01'),
  publicityTo: new Date('2026-11-08'),
  publicityResult: 'OK',
  head: '张建国',
  signedOn: new Date('2026-11-10'),
  confirmedSubmissionNumber: 1,
  attachmentKinds: ['integrity', 'declass'],
}

const allLevels = ['APPLICANT', 'EMPLOYER', 'FIRST_LEVEL', 'PROVINCE'] as const
export const openWindows: WindowRow[] = allLevels.map((level) => ({
  level,
  unitId: null,
  applicantId: null,
  opensAt: hours(-240),
  closesAt: hours(240),
}))

/** In review at the owner, nothing in the way of anything: tests change what they are about. */
export function situation(changes: Partial<Situation> = {}, application: Partial<ApplicationFacts> = {}): Situation {
  return {
    now,
    actor: { kind: 'unit', personId: 'operator', unitId: 'employer', depth: 3 },
    batch: { status: 'OPEN', settings: batchSettings.parse({}), windows: openWindows },
    decisions: [],
    openRemarks: 0,
    formProblems: 0,
    recommendation: completeRecommendation,
    quota: null,
    termination: null,
    ...changes,
    application: {
      id: 'application',
      state: 'IN_REVIEW',
      holderUnitId: 'employer',
      owningUnitId: 'employer',
      applicantId: 'applicant',
      applicantPersonId: 'person',
      applicantName: '欧阳雨桐',
      submissionNumber: 1,
      category: 'LEADER',
      track: 'GENERAL',
      path,
      submittedToUnitId: 'employer',
      latest: { type: 'SUBMITTED', fromState: 'DRAFT', personId: 'person', unitId: null },
      opened: null,
      rejection: null,
      correction: null,
      ...application,
    },
  }
}
