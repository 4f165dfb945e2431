/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals'
import { beforeAll, expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { ApiProvider } from '@/api/client'
import { LogoutButton } from './logout-button'

beforeAll(() => {
  // jsdom has neither the methods of the element nor a network.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'))
})

test('a logout that reached nobody says that the session lives on, and clears nothing', async () => {
  window.localStorage.setItem('jiancai.draft.return.1', '"理由"')
  render(
    <ApiProvider>
      <LogoutButton />
    </ApiProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: '退出登录' }))
  expect(await screen.findByRole('dialog', { name: '还没有退出登录' })).toHaveAccessibleDescription(
    /不要把电脑交给别人/,
  )
  expect(window.localStorage).toHaveLength(1)
})
