import { expect, test } from '@jest/globals'
import { ApplicationState } from '@/generated/prisma/enums'
import { accountProgress, accountProgresses, progressLabels, type AccountStanding } from './account-progress'

const untouched: AccountStanding = {
  isRemoved: false,
  hasLoggedIn: false,
  state: null,
  submissionNumber: 0,
  begunSections: 0,
}

test.each<[Partial<AccountStanding>, string]>([
  [{}, '未登录'],
  [{ hasLoggedIn: true }, '未填写'],
  [{ hasLoggedIn: true, state: 'DRAFT' }, '未填写'],
  [{ hasLoggedIn: true, state: 'DRAFT', begunSections: 3 }, '填写中'],
  [{ state: 'DRAFT', submissionNumber: 1 }, '填写中'],
  [{ state: 'IN_REVIEW', submissionNumber: 1 }, '已提交'],
  [{ state: 'READY_TO_FORWARD', submissionNumber: 1 }, '已提交'],
  [{ state: 'RETURNED_TO_UNIT', submissionNumber: 1 }, '已提交'],
  [{ state: 'RETURNED_TO_APPLICANT', submissionNumber: 1 }, '已退回'],
  [{ state: 'APPROVED', submissionNumber: 1 }, '已通过'],
  [{ state: 'REJECTED', submissionNumber: 1 }, '不通过'],
  [{ state: 'WITHDRAWN' }, '已终止'],
  [{ state: 'LAPSED' }, '已终止'],
  [{ state: 'DRAFT', begunSections: 3, isRemoved: true }, '已移除'],
])('an account of %j stands at %s', (standing, label) => {
  expect(progressLabels[accountProgress({ ...untouched, ...standing })]).toBe(label)
})

test('every state of an application has its progress, every progress its own label', () => {
  for (const state of Object.values(ApplicationState))
    expect(accountProgresses).toContain(accountProgress({ ...untouched, state }))
  expect(new Set(Object.values(progressLabels)).size).toBe(accountProgresses.length)
})
