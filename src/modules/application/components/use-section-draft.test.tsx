/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import superjson from 'superjson'
import { ApiProvider } from '@/api/client'
import { emptySection, textOf } from '../rules/form-content'
import { formDefinition, sectionOf } from '../rules/form-definition/form-definition'
import type { SaveAnswer } from '../schema'
import { DraftProvider, useDrafts } from './draft-provider'
import { SaveStatus } from './save-status'
import { useSectionDraft } from './use-section-draft'

const section = sectionOf(formDefinition, 'basic')!

/** What the network does with the next requests. */
let network: 'up' | 'down' | 'signed-out'
let version: number

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-20T02:42:00Z') })
  localStorage.clear()
  network = 'up'
  version = 0
  globalThis.fetch = async () => {
    if (network === 'down') throw new TypeError('Failed to fetch')
    return network === 'up' ? answer(200, { result: { data: superjson.serialize(saved()) } }) : answer(401, signedOut)
  }
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

function saved(): SaveAnswer {
  version += 1
  return { savedAt: new Date(), sections: [{ section: 'basic', status: 'saved', version, refused: [] }] }
}

const refusal = { kind: 'unauthenticated', what: '您没有登录', why: '', next: '' }
const signedOut = {
  error: superjson.serialize({ message: '', code: -32001, data: { code: 'NOT_LOGGED_IN', httpStatus: 401, refusal } }),
}

function answer(status: number, body: object): Response {
  // jsdom has no Response; the client asks it for no more than this.
  return { ok: status === 200, status, headers: new Map(), json: async () => [body] } as unknown as Response
}

function Field() {
  const { draft, view } = useSectionDraft({
    applicationId: '01990000-0000-7000-8000-000000000001',
    section,
    version: 0,
    content: emptySection,
    boundKeys: [],
    isEditable: true,
  })
  const drafts = useDrafts()
  return (
    <>
      <label>
        所学专业
        <input
          value={textOf(view.content.fields['major'])}
          onChange={(event) => draft.change({ action: 'set', path: 'major', rowId: null, value: event.target.value })}
        />
      </label>
      <button onClick={() => drafts.forget(localStorage)}>退出登录</button>
    </>
  )
}

function openPage() {
  render(
    <ApiProvider>
      <DraftProvider>
        <SaveStatus />
        <Field />
      </DraftProvider>
    </ApiProvider>,
  )
  return userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTimeAsync(ms) })
}

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
const words = () => screen.getByRole('status').textContent

test('the top bar says that it is saving, and when it was saved', async () => {
  const user = openPage()
  expect(words()).toBe('填写内容自动保存')
  await user.type(screen.getByLabelText('所学专业'), '计算机')
  expect(words()).toBe('正在保存…')
  await pass(2000)
  expect(words()).toMatch(/^已保存 10:42:0\d$/)
  expect(localStorage).toHaveLength(0)
})

test('without a connection it says so and where the text is; it is saved once the connection is back', async () => {
  const user = openPage()
  network = 'down'
  await user.type(screen.getByLabelText('所学专业'), '计算机')
  await pass(2000)
  expect(words()).toBe('未保存：网络不通，内容已存在本机，将自动重试')
  expect(JSON.stringify({ ...localStorage })).toContain('计算机')
  network = 'up'
  await pass(60_000)
  expect(words()).toMatch(/^已保存/)
})

test('an expired session is said, and the text survives leaving the page', async () => {
  const user = openPage()
  network = 'signed-out'
  await user.type(screen.getByLabelText('所学专业'), '计算机')
  await pass(2000)
  expect(words()).toContain('登录已失效')
  cleanup()
  network = 'up'
  openPage()
  await pass(5000)
  expect(screen.getByLabelText<HTMLInputElement>('所学专业').value).toBe('计算机')
  expect(words()).toMatch(/^已保存/)
})

test('nothing typed stays in the browser after logout', async () => {
  const user = openPage()
  network = 'down'
  await user.type(screen.getByLabelText('所学专业'), '计算机')
  await user.click(screen.getByRole('button', { name: '退出登录' }))
  expect(localStorage).toHaveLength(0)
})
