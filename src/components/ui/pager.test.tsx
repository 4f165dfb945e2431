/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals'
import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
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

test('a long list can be asked for in longer pages, a short one need not', async () => {
  const asked: number[] = []
  const pager = (total: number) => (
    <Pager
      page={1}
      pageSize={20}
      total={total}
      onPage={() => undefined}
      pageSizes={[20, 100]}
      onPageSize={(size) => asked.push(size)}
    />
  )
  const { rerender } = render(pager(20))
  expect(screen.queryByRole('combobox', { name: '每页显示' })).not.toBeInTheDocument()
  rerender(pager(21))
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '每页显示' }), '每页 100 人')
  expect(asked).toEqual([100])
})
