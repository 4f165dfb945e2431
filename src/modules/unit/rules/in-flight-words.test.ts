import { expect, test } from '@jest/globals'
import type { BatchInFlight } from '../handover-schema'
import { inFlightWords } from './in-flight-words'

const nothing: BatchInFlight = {
  batchCode: '2026',
  batchName: '第十六批',
  ownReview: 0,
  othersReview: 0,
  ready: 0,
  returned: 0,
  withApplicants: 0,
  drafts: 0,
  opinions: 0,
  closesAt: null,
  corrections: 0,
  correctionBy: null,
}
const linesOf = (some: Partial<BatchInFlight>) => inFlightWords({ batches: [{ ...nothing, ...some }] })[0]?.lines

test.each<[string, Partial<BatchInFlight>, string[]]>([
  ['nothing', {}, ['没有待办']],
  ['dossiers by module', { ownReview: 2, returned: 1 }, ['待办 3 件：本单位申报数据审核 2、上级审核单位退回 1']],
  ['what applicants have', { drafts: 4, withApplicants: 1 }, ['没有待办', '在申报人处 5 件：填报中 4、退回修改 1']],
  [
    'opinions and deadlines',
    {
      ready: 1,
      opinions: 1,
      corrections: 2,
      correctionBy: new Date('2026-11-30T10:00:00Z'),
      closesAt: new Date('2026-12-01T10:00:00Z'),
    },
    [
      '待办 1 件：待上报 1',
      '已写未报的推荐意见 1 份',
      '限期修改 2 件，最早 2026-11-30 18:00 截止',
      '本单位上报截止 2026-12-01 18:00',
    ],
  ],
])('a handover tells %s', (_what, some, lines) => expect(linesOf(some)).toEqual(lines))
