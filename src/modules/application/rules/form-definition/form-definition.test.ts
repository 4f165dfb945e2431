import { describe, expect, test } from '@jest/globals'
import { definitionFor } from './definition-for'
import { attachmentKindOf, fieldsOf, formDefinition, sectionOf } from './form-definition'

describe('the form definition', () => {
  test('has the 15 sections, 54 plain fields and 15 attachments of the proposed form', () => {
    expect(formDefinition.sections).toHaveLength(15)
    expect(formDefinition.sections.flatMap((section) => section.fields ?? [])).toHaveLength(54)
    expect(formDefinition.attachments).toHaveLength(15)
    expect(formDefinition.recommendation.map((block) => block.fields.length)).toEqual([6, 3, 4])
  })

  test.each([
    ['education', 8],
    ['work', 6],
    ['academicPosts', 5],
    ['honors', 7],
    ['projects', 11],
    ['papers', 11],
    ['books', 9],
    ['patents', 10],
    ['awards', 9],
  ])('table %s has %i columns', (key, count) => {
    expect(sectionOf(formDefinition, key)?.table?.columns).toHaveLength(count)
  })

  test.each(formDefinition.sections.map((section) => [section.key, section] as const))(
    'section %s names each field once, and every upload names a known kind of attachment',
    (_key, section) => {
      const keys = fieldsOf(section).map((field) => field.key)
      expect(new Set(keys).size).toBe(keys.length)
      for (const field of fieldsOf(section)) {
        if (field.attachmentKind) expect(attachmentKindOf(formDefinition, field.attachmentKind)).toBeDefined()
      }
    },
  )
})

describe('a batch switches the form', () => {
  const switched = definitionFor({
    fields: { 'basic.zip': { enabled: false }, 'summary.plan': { maxLength: 500 } },
    tables: { books: { enabled: false }, papers: { maxRows: 5 } },
    attachments: { idCopy: { required: false }, otherProof: { enabled: false } },
  })

  test('a field switched off is gone, a limit is replaced', () => {
    expect(fieldsOf(sectionOf(switched, 'basic')!).some((field) => field.key === 'zip')).toBe(false)
    expect(fieldsOf(sectionOf(switched, 'summary')!).find((field) => field.key === 'plan')?.maxLength).toBe(500)
  })

  test('a table switched off is gone, its number of rows is replaced', () => {
    expect(sectionOf(switched, 'books')).toBeUndefined()
    expect(sectionOf(switched, 'papers')?.table?.maxRows).toBe(5)
  })

  test('an attachment becomes optional or disappears', () => {
    expect(attachmentKindOf(switched, 'idCopy')?.required).toBe(false)
    expect(attachmentKindOf(switched, 'otherProof')).toBeUndefined()
  })
})
