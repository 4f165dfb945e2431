/** @jest-environment jsdom */
import { expect, jest, test } from '@jest/globals'
import { act, fireEvent, renderHook } from '@testing-library/react'
import { usePointerReleased } from './use-pointer-released'

test('a change waits while the pointer is down and comes after its release', () => {
  jest.useFakeTimers()
  const { result } = renderHook(() => usePointerReleased())
  const done: string[] = []
  result.current(() => done.push('at once'))
  expect(done).toEqual(['at once'])

  fireEvent.pointerDown(window)
  result.current(() => done.push('after the click'))
  expect(done).toEqual(['at once'])
  fireEvent.pointerUp(window)
  act(() => jest.runAllTimers())
  expect(done).toEqual(['at once', 'after the click'])
})
