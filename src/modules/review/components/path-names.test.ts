import { expect, test } from '@jest/globals'
import type { PathStop } from '../schema'
import { namesAround } from './path-names'

const stop = (name: string, mark: PathStop['mark']): PathStop => ({ unitId: name, name, mark, note: '', at: null })

test.each([
  ['the owner returns to the applicant', ['done', 'now', 'returned', 'waiting'] as const, '申报人', '区县'],
  ['a unit above returns one level down', ['done', 'done', 'now', 'waiting'] as const, '单位', '市州'],
])('%s', (_name, marks, below, above) => {
  const names = ['申报人', '单位', '区县', '市州']
  expect(namesAround(marks.map((mark, index) => stop(names[index] ?? '', mark)))).toEqual({ below, above })
})
