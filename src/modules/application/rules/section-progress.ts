import type { SectionMark, SectionProgress } from '../schema'
import { hasContent, type AttachedFile } from './completeness'
import { rowsOf, type Form } from './form-content'
import type { FormDefinition, SectionDefinition } from './form-definition/definition-types'
import type { Problem } from './problem'

/** How far each section is, for the list at the left and the overview. */
export function sectionProgress(
  definition: FormDefinition,
  form: Form,
  attachments: readonly AttachedFile[],
  problems: readonly Problem[],
): SectionProgress[] {
  const listed = attachments.filter((file) => file.rowId === null && file.kind !== 'photo')
  return definition.sections.map((section) => {
    const own = problems.filter((problem) => problem.section === section.key)
    const isFilled = section.key === 'attachments' ? listed.length > 0 : hasContent(section, form)
    return { section: section.key, mark: markOf(isFilled, own), count: countOf(section, form, listed), problems: own }
  })
}

export const markLabels: Record<SectionMark, string> = {
  complete: '已完成',
  partial: '未完成',
  empty: '未填写',
  optional: '未填写，可不填',
}

/** How many sections are done, of those that are asked for or begun: what may stay empty counts neither way. */
export function completeCount(sections: readonly SectionProgress[]): { done: number; total: number } {
  return {
    done: sections.filter(({ mark }) => mark === 'complete').length,
    total: sections.filter(({ mark }) => mark !== 'optional').length,
  }
}

function markOf(isFilled: boolean, problems: readonly Problem[]): SectionMark {
  if (problems.length === 0) return isFilled ? 'complete' : 'optional'
  return isFilled ? 'partial' : 'empty'
}

function countOf(section: SectionDefinition, form: Form, listed: readonly AttachedFile[]): number | null {
  if (section.key === 'attachments') return listed.length
  return section.table ? rowsOf(form, section.key).length : null
}
