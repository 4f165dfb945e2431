/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals'
import { describe, expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import type { Dossier, OfferedAction } from '../schema'
import { exampleDossier } from './example-dossier'
import { SideActions } from './side-actions'
import { TerminationNotice } from './termination-notice'

const now = new Date('2026-11-24T02:00:00Z')
const executeAfter = new Date('2026-11-25T02:00:00Z')
const offer = (action: OfferedAction['action']): OfferedAction => ({ action, allowed: true, refusal: null })
const both = [offer('requestTermination'), offer('objectToTermination')]
const asked = (requestedBy: 'APPLICANT' | 'OWNER', changes: Partial<Dossier> = {}) =>
  exampleDossier({ termination: { requestedBy, executeAfter, reason: '工作调动' }, ...changes })

function show(dossier: Omit<Dossier, 'form'>, at = now) {
  const decision = { decide: () => Promise.resolve(null), busy: null, refusal: null, clearRefusal: () => undefined }
  const props = { draftPlace: 'application.unit', dossier, now: at, decision }
  render(
    <>
      <TerminationNotice {...props} />
      <SideActions {...props} />
    </>,
  )
}

describe('a termination under way is told', () => {
  test.each([
    ['to the owner, who may object or agree', asked('APPLICANT'), /^申报人已提出终止申报.*前本单位没有提出异议/],
    ['to the owner who asked himself', asked('OWNER'), /^本单位已提出终止申报.*前申报人没有异议/],
    ['to a superior', asked('APPLICANT', { isOwn: false }), /^申报人已提出终止申报.*在此之前仍可办理/],
    ['to a superior whom it comes from', asked('OWNER', { isOwn: false }), /^所属单位已提出终止申报/],
  ])('%s', (_rule, dossier, words) => {
    show(dossier)
    const notice = screen.getByText(/已提出终止申报/).parentElement
    expect(notice?.textContent).toMatch(words)
    expect(notice).toHaveTextContent('理由：工作调动')
    expect(notice).toHaveTextContent('11 月 25 日 10:00 前')
  })

  test('also when its time is over and it is about to be carried out', () => {
    show(asked('APPLICANT'), executeAfter)
    expect(screen.getByText('异议期已于 11 月 25 日 10:00 结束，申报即将终止。')).toBeVisible()
  })
})

describe('the answer to it', () => {
  test('is called consent, because it ends at once', () => {
    show(asked('APPLICANT', { actions: both }))
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      '同意终止申报',
      '对终止提出异议',
    ])
  })

  test('is not offered to who asked', () => {
    show(asked('OWNER', { actions: [offer('requestTermination')] }))
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })

  test('where nobody has asked, it is the request', () => {
    show(exampleDossier({ actions: [offer('requestTermination')] }))
    expect(screen.getByRole('button', { name: '终止申报' })).toBeEnabled()
  })
})
