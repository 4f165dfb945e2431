import { expect, test } from '@jest/globals'
import { isIsbn13 } from './isbn'

test.each([
  ['978-7-03-028888-2', true],
  ['9780306406157', true],
  ['978-0-306-40615-8', false],
  ['0-306-40615-2', false],
  ['', false],
])('ISBN %s is %s', (text, expected) => expect(isIsbn13(text)).toBe(expected))
