/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { emptySection, type SectionContent } from '../rules/form-content'
import { formDefinition, sectionOf } from '../rules/form-definition/form-definition'
import type { DraftOperation, SectionSaveResult } from '../schema'
import { forgetDrafts, forgetOldDrafts } from './draft-storage'
import { SectionDraft, SendFailure } from './section-draft'

/** The server's side of the protocol in a few lines: versions, and every opId once. */
class StandInServer {
  version = 0
  requests: DraftOperation[][] = []
  texts: Record<string, unknown> = {}
  takesMs = 0
  private done = new Map<string, number>()
  answer: 'normally' | 'not-at-all' | 'after-losing-the-reply' | SendFailure = 'normally'

  readonly send = async (operations: DraftOperation[]): Promise<SectionSaveResult> => {
    this.requests.push(operations)
    if (this.takesMs > 0) await new Promise((resolve) => setTimeout(resolve, this.takesMs))
    if (this.answer === 'not-at-all') throw new SendFailure('unreachable')
    if (this.answer instanceof SendFailure) throw this.answer
    const result = this.apply(operations)
    if (this.answer === 'after-losing-the-reply') throw new SendFailure('unreachable')
    return result
  }

  private apply(operations: DraftOperation[]): SectionSaveResult {
    const known = operations.map(({ opId }) => this.done.get(opId) ?? -1)
    if (known.every((version) => version >= 0)) {
      return { section: 'basic', status: 'saved', version: Math.max(...known), refused: [] }
    }
    if (operations[0]?.baseVersion !== this.version) {
      const content: SectionContent = { fields: this.texts as SectionContent['fields'], rows: [] }
      return { section: 'basic', status: 'conflict', version: this.version, content }
    }
    this.version += 1
    for (const operation of operations) {
      this.done.set(operation.opId, this.version)
      if (operation.action === 'set') this.texts[operation.path] = operation.value
    }
    return { section: 'basic', status: 'saved', version: this.version, refused: [] }
  }
}

let server: StandInServer
let serial = 0

beforeEach(() => {
  jest.useFakeTimers()
  localStorage.clear()
  server = new StandInServer()
})
afterEach(() => void jest.useRealTimers())

function openPage(content: SectionContent = emptySection, version = server.version): SectionDraft {
  return new SectionDraft({
    applicationId: 'application',
    section: sectionOf(formDefinition, 'basic')!,
    version,
    content,
    boundKeys: ['name'],
    storage: localStorage,
    newId: () => `id-${(serial += 1)}`,
    now: () => new Date(),
    send: server.send,
  })
}

const type = (draft: SectionDraft, value: string, path = 'major') =>
  draft.change({ action: 'set', path, rowId: null, value })
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms)

describe('typing', () => {
  test('stands in the browser at once and on the server within two seconds', async () => {
    const draft = openPage()
    type(draft, '计')
    expect(JSON.stringify({ ...localStorage })).toContain('计')
    expect(draft.getView().state.kind).toBe('saving')
    await pass(2000)
    expect(server.texts).toEqual({ major: '计' })
    expect(draft.getView().state.kind).toBe('saved')
    expect(localStorage).toHaveLength(0)
  })

  test('goes as one change when it was typed in one go, and never waits longer than two seconds', async () => {
    const draft = openPage()
    for (const text of ['计', '计算', '计算机', '计算机科', '计算机科学']) {
      type(draft, text)
      await pass(450)
    }
    expect(server.requests.length).toBeGreaterThan(0)
    await pass(2000)
    expect(server.texts).toEqual({ major: '计算机科学' })
    expect(server.requests.every((operations) => operations.length === 1)).toBe(true)
  })

  test('what was typed while everything before was being sent at once is sent once', async () => {
    const draft = openPage()
    server.takesMs = 300
    type(draft, '计算机')
    const flushed = draft.flush()
    await pass(100)
    type(draft, '院长', 'post')
    await pass(3000)
    await expect(flushed).resolves.toBe(true)
    expect(server.requests.map((operations) => operations.length)).toEqual([1, 1])
    expect(draft.getView().state.kind).toBe('saved')
  })

  test('what can’t be stored stays in the field with the reason, and is not sent', async () => {
    const draft = openPage()
    type(draft, '院\u202e长', 'post')
    await pass(3000)
    expect(draft.getView().content.fields['post']).toBe('院\u202e长')
    expect(draft.getView().refused[':post']).toContain('U+202E')
    expect(server.requests).toEqual([])
    type(draft, '院长', 'post')
    expect(draft.getView().refused).toEqual({})
  })
})

describe('a connection that fails', () => {
  test('is said, and the text is sent again until it arrives', async () => {
    const draft = openPage()
    server.answer = 'not-at-all'
    type(draft, '计算机')
    await pass(2000)
    expect(draft.getView().state.kind).toBe('unreachable')
    server.answer = 'normally'
    await pass(10_000)
    expect(server.texts).toEqual({ major: '计算机' })
    expect(draft.getView().state.kind).toBe('saved')
  })

  test('a lost reply saves nothing twice and is no conflict with oneself', async () => {
    const draft = openPage()
    server.answer = 'after-losing-the-reply'
    type(draft, '计算机')
    await pass(1000)
    type(draft, '院长', 'post')
    server.answer = 'normally'
    await pass(10_000)
    expect(server.texts).toEqual({ major: '计算机', post: '院长' })
    expect([server.version, draft.getView().state.kind]).toEqual([2, 'saved'])
  })

  test('an expired session keeps the text until the next login, which sends it', async () => {
    const draft = openPage()
    server.answer = new SendFailure('signedOut')
    type(draft, '计算机')
    await pass(2000)
    expect(draft.getView().state.kind).toBe('signedOut')
    server.answer = 'normally'

    const afterLogin = openPage()
    await afterLogin.adoptLeftovers()
    expect(afterLogin.getView().content.fields['major']).toBe('计算机')
    await pass(3000)
    expect(server.texts).toEqual({ major: '计算机' })
  })

  test('an application that is locked is said in words, and the text is kept', async () => {
    const draft = openPage()
    server.answer = new SendFailure('refused', { what: '没有保存', why: '申报正在审核', next: '' })
    type(draft, '计算机')
    await pass(2000)
    expect(draft.getView().state).toMatchObject({ kind: 'refused', refusal: { why: '申报正在审核' } })
    expect(draft.getView().content.fields['major']).toBe('计算机')
    expect(JSON.stringify({ ...localStorage })).toContain('计算机')
  })
})

describe('two pages', () => {
  test('the older one is told, overwrites nothing, and keeps its text for copying', async () => {
    const [older, newer] = [openPage(), openPage()]
    type(newer, '新')
    await pass(2000)
    type(older, '旧')
    await pass(2000)
    expect(older.getView().state).toMatchObject({ kind: 'conflict', content: { fields: { major: '新' } } })
    expect(server.texts).toEqual({ major: '新' })
    older.acceptConflict()
    expect(older.getView().content.fields['major']).toBe('新')
    expect(older.getView().lost).toMatchObject([{ path: 'major', value: '旧' }])
    type(older, '再改')
    await pass(2000)
    expect(server.texts).toEqual({ major: '再改' })
  })

  test('what a closed page left and the server has already is dropped silently', async () => {
    const closed = openPage()
    server.answer = 'after-losing-the-reply'
    type(closed, '计算机')
    await pass(900)
    server.answer = 'normally'
    const next = openPage({ fields: { major: '计算机' }, rows: [] })
    await next.adoptLeftovers()
    expect(next.getView()).toMatchObject({ lost: [], state: { kind: 'saved' } })
  })

  test('what a closed page left and no longer fits is offered for copying, and stays until that is done', async () => {
    const closed = openPage()
    server.answer = 'not-at-all'
    type(closed, '没保存上')
    await pass(900)
    server.answer = 'normally'
    server.version = 7
    const next = openPage({ fields: { major: '别处改的' }, rows: [] })
    await next.adoptLeftovers()
    expect(next.getView().content.fields['major']).toBe('别处改的')
    expect(next.getView().lost).toMatchObject([{ value: '没保存上' }])
  })
})

describe('the browser’s storage', () => {
  test('is empty after logout', async () => {
    const draft = openPage()
    server.answer = 'not-at-all'
    type(draft, '计算机')
    localStorage.setItem('other', 'stays')
    draft.dispose()
    forgetDrafts(localStorage)
    expect(Object.keys(localStorage)).toEqual(['other'])
  })

  test('forgets after a day what nobody came back for', () => {
    const draft = openPage()
    server.answer = 'not-at-all'
    type(draft, '计算机')
    forgetOldDrafts(localStorage, new Date(Date.now() + 3_600_000))
    expect(localStorage).toHaveLength(1)
    forgetOldDrafts(localStorage, new Date(Date.now() + 25 * 3_600_000))
    expect(localStorage).toHaveLength(0)
  })
})
