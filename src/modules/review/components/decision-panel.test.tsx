/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals'
import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import type { DecisionPanelProps } from './decision-panel-props'
import { DecisionPanel } from './decision-panel'
import type { RefusedDecision } from './use-decision'

const dossier: DecisionPanelProps['dossier'] = {
  applicationId: 'application',
  batchCode: '2026',
  version: 2,
  state: 'RETURNED_TO_APPLICANT',
  stateLabel: '申报人 修改中',
  applicantName: '林书涵',
  idNumberMasked: '',
  owningUnitName: '成都芙蓉大学',
  isOwn: true,
  category: 'LEADER',
  track: 'GENERAL',
  submissionNumber: 1,
  submittedAt: new Date(0),
  correctionDeadline: null,
  deadlineLimits: { latest: null, ownUntil: null, ownName: '本单位' },
  termination: null,
  module: null,
  path: [],
  attachments: [],
  recommendations: [],
  ownRecommendation: null,
  opinionLimits: { min: 20, max: 1000, firstLevelMin: 10, firstLevelMax: 500 },
  publicityRequired: false,
  unitAttachmentKinds: [],
  snapshotChangedSinceOpinion: false,
  remarks: [],
  timeline: [],
  actions: [],
  deadlineChange: null,
  mayReleaseSlot: false,
  quotas: null,
  nextSentence: '',
  suggestedDeadline: new Date(0),
}

function show(refusal: RefusedDecision | null) {
  render(
    <DecisionPanel
      audience="unit"
      dossier={dossier}
      unitId="unit"
      now={new Date(0)}
      revocable=""
      draft={null}
      decision={{ decide: () => Promise.resolve(null), busy: null, refusal, clearRefusal: () => undefined }}
      remarks={[]}
      onRemoveRemark={() => undefined}
      onRemarksSent={() => undefined}
      way={null}
      onWay={() => undefined}
      onNext={null}
    />,
  )
}

test.each(['reject', 'takeBack', 'approve'] as const)(
  'who was faster than this %s is said also when the dossier no longer offers it',
  (action) => {
    show({
      action,
      refusal: { kind: 'conflict', what: '没有办理', why: '王磊 3 分钟前已退回。', next: '请核对后再办。' },
    })
    expect(screen.getByRole('alert')).toHaveTextContent('王磊 3 分钟前已退回')
  },
)

test('nothing refused, nothing said', () => {
  show(null)
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})
