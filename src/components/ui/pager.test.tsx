/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals'
import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { Pager } from './pager'

test.each([
  [1, 21, '第 1–20 人，共 21 人'],
  [2, 21, '第 21–21 人，共 21 人'],
  [1, 10_000, '第 1–20 人，共 10,000 人'],
  [1, 10_001, '第 1–20 人，共 10,000+ 人'],
])('page %d of %d reads %s', (page, total, words) => {
  render(<Pager page={page} pageSize={20} total={total} onPage={() => undefined} />)
  expect(screen.getByRole('navigation', { name: '分页' })).toHaveTextContent(words)
})

test('offers no page before the first and none after the last', () => {
  render(<Pager page={1} pageSize={20} total={5} onPage={() => undefined} />)
  expect(screen.getByRole('button', { name: '上一页' })).toBeDisabled()
  expect(screen.getByRole('button', { name: '下一页' })).toBeDisabled()
})
