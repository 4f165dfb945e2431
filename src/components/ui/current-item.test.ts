import { expect, test } from '@jest/globals'
import { currentItem } from './current-item'

const hrefs = ['/province/b/2026', '/province/b/2026/batch', '/province/b/2026/quota']

test.each([
  ['its own page', '/province/b/2026/batch', '/province/b/2026/batch'],
  ['a page below it', '/province/b/2026/batch/close', '/province/b/2026/batch'],
  ['the workbench, only on its own page', '/province/b/2026', '/province/b/2026'],
  ['nothing for a page of none of them', '/province/b/2026/other', null],
  ['nothing for an address that only begins alike', '/province/b/2026/batches', null],
])('marks %s', (_, path, marked) => {
  expect(currentItem(path, hrefs)).toBe(marked)
})
