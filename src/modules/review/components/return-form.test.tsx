/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals'
import { afterEach, expect, jest, test } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'
import { ReturnForm } from './return-form'
import { forgetDraft } from '@/components/form/use-browser-draft'
import type { DecisionMaker } from './use-decision'

const china = (text: string) => new Date(`${text}+08:00`)
const limits = { latest: china('2027-01-08T18:00'), ownUntil: china('2026-12-12T18:00'), ownName: '本单位' }
afterEach(() => forgetDraft('return.place'))

function show(deadlineFromAbove: Date | null = null) {
  const decide = jest.fn<DecisionMaker['decide']>(() => Promise.resolve(null))
  render(
    <ReturnForm
      draftPlace="place"
      to="申报人"
      decision={{ decide, busy: null, refusal: null, clearRefusal: () => undefined }}
      remarks={[]}
      onRemoveRemark={() => undefined}
      carriable={[]}
      deadlineFromAbove={deadlineFromAbove}
      deadlineLimits={limits}
      suggestedDeadline={limits.ownUntil}
      now={china('2026-11-24T10:00')}
      onReturned={() => undefined}
    />,
  )
  fireEvent.change(screen.getByLabelText(/^退回理由/), { target: { value: '请补充业绩证明' } })
  return decide
}
const choose = (deadline: string) =>
  fireEvent.change(screen.getByLabelText('修改截止时间'), { target: { value: deadline } })
const giveBack = () => fireEvent.click(screen.getByRole('button', { name: '退回申报人' }))

test('without a time it says which one holds', () => {
  const decide = show()
  expect(screen.getByText('不填写时，为 2026-12-12 18:00')).toBeVisible()
  giveBack()
  expect(decide).toHaveBeenCalledWith('return', expect.objectContaining({ correctionDeadline: undefined }))
})

test('a time after the unit’s own is asked about, and again for another one', () => {
  const decide = show()
  choose('2026-12-30T18:00')
  giveBack()
  expect(decide).not.toHaveBeenCalled()
  expect(screen.getByText('本单位的上报截止时间是 2026-12-12 18:00，修改后可能来不及上报。')).toBeVisible()
  fireEvent.click(screen.getByLabelText('仍按此办理'))
  choose('2026-12-31T18:00')
  giveBack()
  expect(decide).not.toHaveBeenCalled()
  fireEvent.click(screen.getByLabelText('仍按此办理'))
  giveBack()
  expect(decide).toHaveBeenCalledWith(
    'return',
    expect.objectContaining({ correctionDeadline: china('2026-12-31T18:00'), lateDeadlineConfirmed: true }),
  )
})

test('a time after the batch is refused at the field', () => {
  const decide = show()
  choose('2028-06-30T18:00')
  giveBack()
  expect(screen.getByText(/^最晚只能定为 2027-01-08 18:00/)).toBeVisible()
  expect(decide).not.toHaveBeenCalled()
})

test('what a superior allowed is not asked about', () => {
  const decide = show(china('2026-12-30T18:00'))
  choose('2026-12-29T18:00')
  giveBack()
  expect(decide).toHaveBeenCalledTimes(1)
})
