/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals'
import { afterEach, expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { exampleDossier } from './example-dossier'
import { KeptWords } from './kept-words'
import { forgetDraft, writeDraft } from '@/components/form/use-browser-draft'

const returned = { action: 'return' as const, allowed: true, refusal: null }
const remarks = [{ key: '1', target: 'GENERAL' as const, words: '基本信息 · 姓名', text: '与证件不一致' }]

function show(dossier = exampleDossier(), refused: 'return' | null = 'return') {
  writeDraft('return.application.unit', '请补充业绩证明')
  render(<KeptWords draftPlace="application.unit" dossier={dossier} refused={refused} remarks={remarks} />)
}
afterEach(() => {
  forgetDraft('return.application.unit')
  forgetDraft('recommendation.application.unit')
})

test('what was typed for a way that is gone stays to be copied, the remarks with it', () => {
  show()
  expect(screen.getByLabelText('退回的理由')).toHaveValue('请补充业绩证明')
  expect(screen.getByLabelText('退回意见')).toHaveValue('基本信息 · 姓名：与证件不一致')
})

test('not beside the form that still holds it', () => {
  show(exampleDossier({ actions: [returned] }))
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
})

test('not before anything was refused', () => {
  show(exampleDossier(), null)
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
})

test('an opinion that never reached the server is shown where it can’t be written any more', () => {
  writeDraft('recommendation.application.unit', { opinion: '同意推荐' })
  show(exampleDossier(), null)
  expect(screen.getByLabelText('推荐意见')).toHaveValue('同意推荐')
})
