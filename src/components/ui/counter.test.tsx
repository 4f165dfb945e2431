/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals'
import { expect, test } from '@jest/globals'
import { render } from '@testing-library/react'
import { Counter, countCharacters } from './counter'

test.each([
  ['', 0],
  ['  同意推荐 \n', 4],
  ['周𠮷祥', 3],
])('counts code points without the spaces around: %j', (text, count) => {
  expect(countCharacters(text)).toBe(count)
})

test.each([
  ['同意', '2 / 5，还差 1 字'],
  ['同意推荐', '4 / 5'],
  ['同意推荐该同志', '7 / 5，超出 2 字'],
])('says how many are missing or too many: %s', (text, words) => {
  const { container } = render(<Counter text={text} min={3} max={5} />)
  expect(container).toHaveTextContent(words)
})
