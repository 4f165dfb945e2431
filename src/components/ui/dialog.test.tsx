/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals'
import { beforeAll, expect, test } from '@jest/globals'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { Dialog } from './dialog'

beforeAll(() => {
  // jsdom has the element, but not its methods.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
    this.querySelector<HTMLElement>('button')?.focus()
  }
  HTMLDialogElement.prototype.close = function close() {
    if (!this.open) return
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
})

function Page() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        不通过
      </button>
      <Dialog
        open={isOpen}
        onClose={() => setIsOpen(false)}
        title="审核不通过"
        description="结束本批次申报"
        footer={<button type="button">办理</button>}
      />
    </>
  )
}

test('a dialog can be closed even where closing was forgotten', async () => {
  render(<Dialog open onClose={() => undefined} title="没有得到申报表" />)
  const close = screen.getByRole('button', { name: '关闭' })
  await userEvent.click(close)
  await userEvent.click(close)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a dialog that the browser closes itself is closed for the page too', () => {
  render(<Page />)
  fireEvent.click(screen.getByRole('button', { name: '不通过' }))
  const dialog = screen.getByRole<HTMLDialogElement>('dialog')
  act(() => dialog.close())
  expect(dialog).not.toBeInTheDocument()
})

test('a dialog whose opener is gone leaves the focus at the content', () => {
  const page = (isOpen: boolean) => (
    <main tabIndex={-1}>
      {!isOpen && <p>已停用</p>}
      <Dialog open={isOpen} onClose={() => undefined} title="停用" />
    </main>
  )
  const { rerender } = render(page(true))
  rerender(page(false))
  expect(screen.getByRole('main')).toHaveFocus()
})

test('a dialog is named and described, keeps the focus inside and gives it back', async () => {
  render(<Page />)
  const opener = screen.getByRole('button', { name: '不通过' })
  await userEvent.click(opener)
  const dialog = screen.getByRole('dialog', { name: '审核不通过' })
  expect(dialog).toHaveAccessibleDescription('结束本批次申报')

  const stops = [screen.getByRole('button', { name: '关闭' }), screen.getByRole('button', { name: '办理' })]
  expect(stops[0]).toHaveFocus()
  await userEvent.tab()
  expect(stops[1]).toHaveFocus()
  await userEvent.tab()
  expect(stops[0]).toHaveFocus()
  await userEvent.tab({ shift: true })
  expect(stops[1]).toHaveFocus()

  await userEvent.click(screen.getByRole('button', { name: '关闭' }))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(opener).toHaveFocus()
})
