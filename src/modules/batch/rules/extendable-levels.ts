import type { WindowLevel } from '@/generated/prisma/enums'
import { forwardLevel } from './windows'

/**
 * Which windows bind a unit (its own 上报, and the filling in of its own applicants) or one person (every step of his
 * application up to the first level).
 */
export function extendableLevels(subject: { depth: number } | 'applicant'): WindowLevel[] {
  if (subject === 'applicant') return ['APPLICANT', 'EMPLOYER', 'FIRST_LEVEL']
  return subject.depth === 0 ? [] : [forwardLevel(subject.depth), 'APPLICANT']
}
