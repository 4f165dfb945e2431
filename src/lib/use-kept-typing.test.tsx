/** @jest-environment jsdom */
import { expect, test } from '@jest/globals'
import { act, renderHook } from '@testing-library/react'
import { useKeptTyping } from './use-kept-typing'

const open = (key: string) => renderHook(() => useKeptTyping(key, ''))

test('what was typed is there again when the form is opened again, and says so', () => {
  const first = open('create.2026')
  expect(first.result.current).toMatchObject({ value: '', isRestored: false })
  act(() => first.result.current.change('张三'))
  first.unmount()
  expect(open('create.2026').result.current).toMatchObject({ value: '张三', isRestored: true })
  expect(open('create.2025').result.current).toMatchObject({ value: '', isRestored: false })
})

test('once saved, the form begins anew', () => {
  const saved = open('reason')
  act(() => saved.result.current.change('逾期'))
  act(() => saved.result.current.forget())
  saved.unmount()
  expect(open('reason').result.current).toMatchObject({ value: '', isRestored: false })
})

test('nothing of it is written to the computer', () => {
  const typed = open('number')
  act(() => typed.result.current.change('510199199001011233'))
  expect(window.localStorage).toHaveLength(0)
  expect(window.sessionStorage).toHaveLength(0)
})
