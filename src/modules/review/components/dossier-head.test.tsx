/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals'
import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { DossierHead } from './dossier-head'
import { exampleDossier } from './example-dossier'

const now = new Date('2026-11-24T02:00:00Z')
const head = (changes: Parameters<typeof exampleDossier>[0] = {}) => (
  <>
    <DossierHead dossier={exampleDossier(changes)} isException={false} now={now} />
    {changes.version !== 3 && <button type="button">通过</button>}
    <input aria-label="推荐意见" />
  </>
)

test('what was pressed is gone with the decision: the focus goes on from the name, first to the way to the decision', () => {
  const { rerender } = render(head())
  screen.getByRole('button', { name: '通过' }).focus()
  rerender(head({ version: 3 }))
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  expect(screen.getByRole('link', { name: '跳到审核' })).toHaveAttribute('href', '#decision')
})

test('the focus is taken away from nothing that still has it', () => {
  const { rerender } = render(head())
  screen.getByLabelText('推荐意见').focus()
  rerender(head({ version: 3 }))
  expect(screen.getByLabelText('推荐意见')).toHaveFocus()
})

test('a deadline of another year says the year', () => {
  render(head({ correctionDeadline: new Date('2027-01-08T10:00:00Z') }))
  expect(screen.getByText(/修改截止 2027-01-08 18:00，还有 45 天/)).toBeVisible()
})
