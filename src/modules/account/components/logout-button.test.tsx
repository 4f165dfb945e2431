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
  window.localStorage.setItem('jiancai.hotkeys', 'off')
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

test.each(['jiancai.draft.return.1', 'jiancai:draft:1:basic:2'])(
  'a logout asks before it clears what no server has yet: %s',
  async (key) => {
    window.localStorage.setItem(key, '"理由"')
    const asked: string[] = []
    window.confirm = (words) => asked.push(words ?? '') < 0
    render(
      <ApiProvider>
        <LogoutButton />
      </ApiProvider>,
    )
    await userEvent.click(screen.getByRole('button', { name: '退出登录' }))
    expect(asked).toHaveLength(1)
    expect(window.localStorage.getItem(key)).toBe('"理由"')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    window.localStorage.clear()
  },
)
