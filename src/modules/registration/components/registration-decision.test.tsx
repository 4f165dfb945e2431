/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals'
import { expect, test } from '@jest/globals'
import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { AppRouterContext, type AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { ApiProvider } from '@/api/client'
import type { RegistrationDetail } from '../schema'
import { RegistrationDecision } from './registration-decision'

const told = {
  kind: 'conflict',
  what: '没有通过',
  why: '此人也是下级单位的经办人。',
  next: '',
  details: { canBeKnown: true },
}

/** A server that refuses every approval alike, and keeps what it was asked. */
function refuseAll(): { conflictKnown: boolean; version: number }[] {
  const asked: { conflictKnown: boolean; version: number }[] = []
  const error = { json: { message: '', code: -32_009, data: { code: 'OPERATOR_CONFLICT', refusal: told } } }
  globalThis.fetch = (_address, init) => {
    const body = JSON.parse(init?.body as string) as Record<string, { json: (typeof asked)[number] }>
    asked.push(...Object.values(body).map(({ json }) => json))
    const text = JSON.stringify([{ error }])
    return Promise.resolve({
      status: 409,
      text: () => Promise.resolve(text),
      json: () => Promise.resolve([{ error }]),
    } as Response)
  }
  return asked
}

const detail = (version: number) =>
  ({
    registrationId: 'r',
    version,
    warnings: [],
    otherUnits: [],
    obstacles: [],
    personName: '沈默',
  }) as unknown as RegistrationDetail

const page = (version: number) => (
  <AppRouterContext value={{ refresh: () => undefined } as AppRouterInstance}>
    <ApiProvider>
      <RegistrationDecision detail={detail(version)} />
    </ApiProvider>
  </AppRouterContext>
)

test('what is known of one version of a registration is known of no other', async () => {
  const asked = refuseAll()
  const approve = () => userEvent.click(screen.getByRole('button', { name: '通过，开通账户' }))
  const tick = () => screen.queryByRole('checkbox', { name: '已知悉，仍由此人经办' })
  const { rerender } = render(page(1))
  expect(tick()).not.toBeInTheDocument()
  await approve()
  await waitFor(() => expect(tick()).toBeInTheDocument())
  await userEvent.click(tick()!)
  await approve()

  // Somebody else gave it back, and it came again with another person.
  rerender(page(3))
  expect(tick()).not.toBeInTheDocument()
  await approve()
  await waitFor(() => expect(tick()).not.toBeChecked())
  expect(asked.map(({ conflictKnown, version }) => [version, conflictKnown])).toEqual([
    [1, false],
    [1, true],
    [3, false],
  ])
})
