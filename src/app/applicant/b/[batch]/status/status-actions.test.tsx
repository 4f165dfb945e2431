/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals'
import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import type { ApplicantStatus } from '@/modules/review/applicant-schema'
import { StatusActions } from './status-actions'

const status = (requestedBy: 'OWNER' | null): ApplicantStatus => ({
  applicationId: 'application',
  version: 3,
  state: 'IN_REVIEW',
  stateLabel: '',
  whereNow: '',
  since: null,
  path: [],
  timeline: [],
  actions: [{ action: 'requestTermination', allowed: true, refusal: null }],
  submissionNumber: 1,
  submitUntil: null,
  openRemarks: 0,
  readers: [],
  reason: null,
  correctionDeadline: null,
  termination: requestedBy && { requestedBy, executeAfter: new Date(0), reason: '工作调动' },
})

test.each([
  ['the applicant asks for a termination', null, '终止申报'],
  ['what ends the round at once is called consent', 'OWNER', '同意终止申报'],
] as const)('%s', (_rule, requestedBy, name) => {
  render(<StatusActions status={status(requestedBy)} applicantName="林书涵" />)
  expect(screen.getByRole('button', { name })).toBeEnabled()
})
