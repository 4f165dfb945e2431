import { describe, expect, test } from '@jest/globals'
import type { Actor, ApplicantActor, OperatorActor } from '@/modules/account/actor'
import { mayGetPart, paperRelation, type PaperRelation } from './document-parts'

const application = {
  state: 'IN_REVIEW' as const,
  applicantId: 'a1',
  owningUnitId: 'owner',
  reachedUnitIds: ['owner', 'superior', 'province'],
}

function applicant(applicantId: string): ApplicantActor {
  return { role: 'APPLICANT', personId: 'p', personName: '测试', applicantId, batchId: 'b' }
}

function operator(id: string, role: OperatorActor['role'] = 'OPERATOR'): OperatorActor {
  const unit = { id, name: '单位', kind: 'EMPLOYER' as const, depth: 2 }
  return { role, personId: 'p', personName: '测试', operatorId: 'o', unit }
}

describe('how an actor stands to an application', () => {
  test.each<[string, Actor, PaperRelation]>([
    ['the applicant himself', applicant('a1'), 'APPLICANT'],
    ['another applicant', applicant('a2'), 'NONE'],
    ['the owning unit', operator('owner'), 'OWNER'],
    ['a unit above it on the path', operator('superior'), 'SUPERIOR'],
    ['a unit on the path that it has not reached', operator('first-level'), 'NONE'],
    ['a unit beside the path', operator('sibling'), 'NONE'],
    ['the province, where it has arrived', operator('province', 'PROVINCIAL_HR'), 'PROVINCE'],
    ['the province, before it has arrived there', operator('not-yet', 'PROVINCIAL_HR'), 'PROVINCE'],
    ['the worker', { role: 'SYSTEM' }, 'NONE'],
  ])('%s', (_who, actor, relation) => {
    expect(paperRelation(actor, application)).toBe(relation)
  })
})

test.each<[string, Actor, PaperRelation]>([
  ['the applicant', applicant('a1'), 'APPLICANT'],
  ['the owning unit', operator('owner'), 'NONE'],
  ['the province', operator('province', 'PROVINCIAL_HR'), 'NONE'],
])('a draft is the applicant’s alone, though it was submitted before: %s', (_who, actor, relation) => {
  expect(paperRelation(actor, { ...application, state: 'DRAFT' })).toBe(relation)
})

describe('which parts may be had', () => {
  test.each<[PaperRelation, boolean, boolean]>([
    ['APPLICANT', true, false],
    ['OWNER', true, true],
    ['SUPERIOR', false, true],
    ['PROVINCE', true, true],
    ['NONE', false, false],
  ])('%s: personal %s, recommendation %s', (relation, personal, recommendation) => {
    expect(mayGetPart(relation, 'PERSONAL')).toBe(personal)
    expect(mayGetPart(relation, 'RECOMMENDATION')).toBe(recommendation)
  })
})
