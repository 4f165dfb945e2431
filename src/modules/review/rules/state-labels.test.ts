import { describe, expect, test } from '@jest/globals'
import { ApplicationState, EventType, StepStatus } from '@/generated/prisma/enums'
import { reviewActions } from '../schema'
import { eventLabels } from './event-labels'
import { audiences, stateLabel } from '@/modules/application/rules/application-state'
import { actionLabels, whereNow } from './state-labels'
import { isFinal } from './situation'
import { stepLabels } from './step-labels'
import { transitions } from './workflow'

const states = Object.values(ApplicationState)

describe('every state has a label for each audience', () => {
  test.each(states)('%s', (state) => {
    for (const audience of audiences) {
      expect(stateLabel(state, audience)).toMatch(/^[\p{Script=Han}，]+$/u)
      expect(whereNow(state, isFinal(state) ? null : '青羊区人社局', audience)).toMatch(/^[\p{Script=Han}， ]+$/u)
    }
  })
})

test('every action, event and step status has its word', () => {
  expect(Object.keys(actionLabels)).toEqual(expect.arrayContaining([...reviewActions]))
  expect(Object.keys(eventLabels).sort()).toEqual(Object.keys(EventType).sort())
  expect(Object.keys(stepLabels).sort()).toEqual(Object.keys(StepStatus).sort())
})

test('the table speaks of exactly the states of the database', () => {
  const named = new Set(transitions.flatMap(({ from }) => from))
  expect(states.filter((state) => !named.has(state))).toEqual(['WITHDRAWN', 'LAPSED'])
})

test('where it is now names the holder and the state', () => {
  expect(whereNow('IN_REVIEW', '成都市人社局', 'unit')).toBe('成都市人社局 审核中')
  expect(whereNow('RETURNED_TO_APPLICANT', null, 'unit')).toBe('申报人 修改中')
  expect(whereNow('APPROVED', null, 'unit')).toBe('人社厅审核通过')
})
