import { describe, expect, test } from '@jest/globals'
import { hours, openWindows, situation } from './example-situation'
import { checkGuard } from './guards'
import type { ApplicationFacts, Situation, WorkflowActor } from './situation'

const batch = situation().batch
const unit = (unitId: string, depth: number): WorkflowActor => ({ kind: 'unit', personId: unitId, unitId, depth })

describe('windows gate submit, withdraw, forward and recall', () => {
  const closing = (level: string, closesAt: Date) => ({
    ...batch,
    windows: openWindows.map((row) => (row.level === level ? { ...row, closesAt } : row)),
  })
  const applicant: WorkflowActor = { kind: 'applicant', personId: 'person', applicantId: 'applicant' }
  const correction = { deadline: hours(5), byUnitId: 'county' }

  test.each<[string, Partial<Situation>, Partial<ApplicationFacts>, boolean]>([
    ['the applicant’s own window', { actor: applicant, batch: closing('APPLICANT', hours(-1)) }, {}, false],
    ['a window of another level', { actor: applicant, batch: closing('EMPLOYER', hours(-1)) }, {}, true],
    ['the employer’s window', { batch: closing('EMPLOYER', hours(0)) }, {}, false],
    ['the first level’s window', { actor: unit('first', 1), batch: closing('EMPLOYER', hours(-1)) }, {}, true],
    ['no window at all', { batch: { ...batch, windows: [] } }, {}, false],
    [
      'a correction deadline in place of a closed window',
      { batch: closing('EMPLOYER', hours(-1)) },
      { correction },
      true,
    ],
    [
      'a correction deadline for the applicant',
      { actor: applicant, batch: closing('APPLICANT', hours(-1)) },
      { correction },
      true,
    ],
    ['a correction deadline that has passed', {}, { correction: { ...correction, deadline: hours(0) } }, false],
    [
      'not the returner himself',
      { actor: unit('county', 2) },
      { correction: { ...correction, deadline: hours(-1) } },
      true,
    ],
    [
      'not those above the returner',
      { actor: unit('first', 1) },
      { correction: { ...correction, deadline: hours(-1) } },
      true,
    ],
  ])('%s', (_, changes, application, isOpen) => {
    expect(checkGuard('windowOpen', situation(changes, application), undefined) === null).toBe(isOpen)
  })
})
