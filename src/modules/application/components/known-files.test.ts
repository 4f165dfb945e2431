import { describe, expect, test } from '@jest/globals'
import type { FormAttachment } from '../schema'
import { afterRemoving, afterStoring, knownFiles, noChanges } from './known-files'

const file = (id: string) => ({ id, fileName: `${id}.pdf` }) as FormAttachment
const idsOf = (files: FormAttachment[]) => files.map(({ id }) => id)

describe('the files that the form shows', () => {
  test('a refresh that knows an upload before its own answer arrived shows it once', () => {
    const changes = afterStoring(noChanges, file('b'), [])
    expect(idsOf(knownFiles([file('a'), file('b')], changes))).toEqual(['a', 'b'])
  })

  test('a refresh that was read before the upload does not take it away', () => {
    expect(idsOf(knownFiles([file('a')], afterStoring(noChanges, file('b'), [])))).toEqual(['a', 'b'])
  })

  test('what was replaced or removed does not come back with a refresh from before', () => {
    const replaced = afterStoring(noChanges, file('b'), ['a'])
    expect(idsOf(knownFiles([file('a')], replaced))).toEqual(['b'])
    expect(idsOf(knownFiles([file('a'), file('b')], afterRemoving(replaced, 'b')))).toEqual([])
  })
})
