/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals'
import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { DecisionPanel } from './decision-panel'
import { exampleDossier } from './example-dossier'
import type { RefusedDecision } from './use-decision'

function show(refusal: RefusedDecision | null) {
  render(
    <DecisionPanel
      audience="unit"
      dossier={exampleDossier()}
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
