import { expect, test } from '@jest/globals'
import type { Dossier, TimelineEntry } from '../schema'
import { lastReturn } from './last-return'

const entry = (label: string, index: number): TimelineEntry => ({
  id: `${index}`,
  at: new Date(0),
  label,
  actorName: '',
  actorUnitName: '',
  fromLabel: '',
  toLabel: '',
  reason: null,
  flags: [],
  submissionNumber: 1,
  receipt: '',
})

const rows: [rule: string, state: Dossier['state'], labels: string[], shown: boolean][] = [
  ['it is shown where it was returned to', 'RETURNED_TO_UNIT', ['提交', '上报', '退回'], true],
  ['it is shown while the unit mends', 'IN_REVIEW', ['提交', '上报', '退回', '重新修改'], true],
  ['it is shown until it goes up again', 'READY_TO_FORWARD', ['上报', '退回', '重新修改', '审核通过'], true],
  ['it is over once it went up again', 'IN_REVIEW', ['上报', '退回', '重新修改', '审核通过', '上报'], false],
  ['it is over once the applicant sent it again', 'IN_REVIEW', ['提交', '退回', '提交'], false],
  ['it is over once it was taken back', 'IN_REVIEW', ['提交', '退回', '收回'], false],
  ['it is over when the round is', 'REJECTED', ['提交', '退回', '审核不通过'], false],
]

test.each(rows)('%s', (_rule, state, labels, shown) => {
  expect(lastReturn({ state, timeline: labels.map(entry) }) !== null).toBe(shown)
})
