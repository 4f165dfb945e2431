/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { TRPCClientError } from '@trpc/client'
import { act, renderHook } from '@testing-library/react'
import type { SaveRecommendationInput } from '../action-inputs'
import type { RecommendationView } from '../schema'
import { useRecommendationDraft } from './use-recommendation-draft'

const own: RecommendationView = {
  unitId: 'unit',
  unitName: '成都飞机设计研究所',
  isOwner: true,
  isFirstLevel: false,
  opinion: '同意',
  firstLevelOpinion: '',
  category: null,
  publicityFrom: null,
  publicityTo: null,
  publicityResult: null,
  head: '',
  signedOn: null,
  rank: null,
  version: 1,
  confirmedSubmissionNumber: null,
  attachments: [],
}

const changedElsewhere = new TRPCClientError('', {
  result: {
    error: {
      message: '',
      code: -32009,
      data: { code: 'RECOMMENDATION_CHANGED', refusal: { kind: 'conflict', what: '已在别处改过', why: '', next: '' } },
    },
  },
})

const inMaintenance = new TRPCClientError('', {
  result: {
    error: {
      message: '',
      code: -32603,
      data: { code: 'MAINTENANCE', refusal: { kind: 'maintenance', what: '系统正在维护', why: '', next: '' } },
    },
  },
})

/** A server that keeps what it is sent, and refuses what was typed over another version. */
function openDraft(serverVersion = 1, { losesFirstReply = false, maintainedFor = 0 } = {}) {
  const sent: SaveRecommendationInput[] = []
  let version = serverVersion
  const save = (input: SaveRecommendationInput) => {
    sent.push(input)
    if (sent.length <= maintainedFor) return Promise.reject(inMaintenance)
    const isSameAgain = JSON.stringify(input) === JSON.stringify(sent.at(-2))
    if (input.version !== version && !isSameAgain) return Promise.reject(changedElsewhere)
    version = input.version + 1
    return losesFirstReply && sent.length === 1 ? Promise.reject(new Error('offline')) : Promise.resolve({ version })
  }
  const options = { applicationId: 'application', save, onConflict: () => undefined }
  const hook = renderHook((props: { own: RecommendationView }) => useRecommendationDraft({ ...options, ...props }), {
    initialProps: { own },
  })
  return { sent, ...hook }
}

const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds))

beforeEach(() => {
  jest.useFakeTimers()
  window.localStorage.clear()
})
afterEach(() => {
  jest.useRealTimers()
})

describe('the autosave of a recommendation', () => {
  test('has what was typed in the browser at once and on the server within 2 s, only what changed', async () => {
    const { result, sent } = openDraft()
    act(() => result.current.change({ opinion: '同意推荐' }))
    expect(JSON.stringify({ ...window.localStorage })).toContain('同意推荐')
    expect(sent).toEqual([])
    await pass(2000)
    expect(sent).toEqual([{ applicationId: 'application', version: 1, opinion: '同意推荐' }])
    expect(result.current.state.kind).toBe('saved')
    expect(window.localStorage).toHaveLength(0)
  })

  test('saves typing in a row once, over the version of its own last save', async () => {
    const { result, sent } = openDraft()
    act(() => result.current.change({ head: '张' }))
    await pass(500)
    act(() => result.current.change({ head: '张三' }))
    await pass(2000)
    act(() => result.current.change({ rank: 2 }))
    await pass(2000)
    expect(sent.map(({ version, head, rank }) => ({ version, head, rank }))).toEqual([
      { version: 1, head: '张三', rank: undefined },
      { version: 2, head: undefined, rank: 2 },
    ])
  })

  test('overwrites nothing that was saved elsewhere: it keeps the text, sends no more, and asks', async () => {
    const { result, sent, rerender } = openDraft(2)
    act(() => result.current.change({ opinion: '我的意见' }))
    await pass(2000)
    expect(result.current.state.kind).toBe('conflict')
    expect(await act(() => result.current.flush())).toBe(false)
    expect(sent).toHaveLength(1)

    rerender({ own: { ...own, version: 2, opinion: '别处的意见' } })
    expect(result.current.values.opinion).toBe('我的意见')
    act(() => result.current.keepMine())
    await pass(2000)
    expect(sent.at(-1)).toEqual({ applicationId: 'application', version: 2, opinion: '我的意见' })
    expect(result.current.state.kind).toBe('saved')
  })

  test('asks again what was not answered before it sends what was typed since', async () => {
    const { result, sent } = openDraft(1, { losesFirstReply: true })
    act(() => result.current.change({ opinion: '同意推荐' }))
    await pass(2000)
    expect(result.current.state.kind).toBe('failed')
    act(() => result.current.change({ opinion: '同意推荐该同志' }))
    await pass(2000)
    expect(sent.map(({ version, opinion }) => ({ version, opinion }))).toEqual([
      { version: 1, opinion: '同意推荐' },
      { version: 1, opinion: '同意推荐' },
      { version: 2, opinion: '同意推荐该同志' },
    ])
    expect(result.current.state.kind).toBe('saved')
  })

  test('saves by itself once maintenance is over', async () => {
    const { result, sent } = openDraft(1, { maintainedFor: 2 })
    act(() => result.current.change({ opinion: '同意推荐' }))
    await pass(2000)
    expect(result.current.state).toMatchObject({ kind: 'failed', isPassing: true })
    await pass(2000)
    await pass(4000)
    expect(sent).toHaveLength(3)
    expect(result.current.state.kind).toBe('saved')
  })

  test('shows what was saved elsewhere when nothing is typed here', () => {
    const { result, rerender } = openDraft()
    rerender({ own: { ...own, version: 2, opinion: '别处的意见' } })
    expect(result.current.values.opinion).toBe('别处的意见')
  })

  test('offers a text of an earlier visit that never reached the server', async () => {
    const first = openDraft(9)
    act(() => first.result.current.change({ opinion: '断网时写的' }))
    first.unmount()
    const { result } = openDraft()
    expect(result.current.values.opinion).toBe('同意')
    expect(result.current.unsent?.opinion).toBe('断网时写的')
    act(() => result.current.restoreUnsent())
    await pass(2000)
    expect(result.current.state.kind).toBe('saved')
  })
})
