import { expect, test } from '@jest/globals'
import { canonicalJson } from './canonical-json'

test('the order of keys does not matter, the order of lists does', () => {
  expect(canonicalJson({ b: 1, a: [2, { d: null, c: '𠮷' }] })).toBe('{"a":[2,{"c":"𠮷","d":null}],"b":1}')
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
})

test('what is undefined is not there', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
})
