import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { renderRegistrationForm } from '@/modules/document/services/render-registration-form'
import type { PrintedPaper } from '@/modules/document/rules/printed-paper'
import { saveRegistrationInput } from '@/modules/registration/schema'
import { openRegistrationForm } from '@/modules/registration/services/open-registration-form'
import { saveRegistration } from '@/modules/registration/services/save-registration'
import { storage } from '@/server/storage'
import { createTestDatabase } from '../support/database'
import { refusalOf } from '../support/factories/refusals'
import { newUnitTarget, register, versionOf } from '../support/factories/registrations'
import { createRound, later } from '../support/factories/round'
import { freshOperator } from '../support/factories/units'

const { db, drop } = await createTestDatabase()
afterAll(drop)
beforeAll(async () => {
  await createRound(db)
})

/** Draws no more than which posts the paper names, once `before` is done. */
const drawn = async (paper: PrintedPaper, before?: () => Promise<void>) => {
  await before?.()
  const posts = ['人事科', '处长'].filter((post) => JSON.stringify(paper).includes(post))
  return { bytes: Buffer.from(posts.join()), pages: 1 }
}

test('of two workers the slower, who draws older data, leaves the newer form as it is', async () => {
  const registrant = await register(db)
  const { registrationId } = registrant
  const change = async () => {
    const operator = { ...freshOperator(), idNumber: '', mobile: '', email: 'renshi@example.cn', post: '处长' }
    const input = { version: await versionOf(registrant), target: newUnitTarget(), operator }
    await saveRegistration({ ...registrant, now: later(1) }, saveRegistrationInput.parse(input))
    await renderRegistrationForm({ db, render: (paper) => drawn(paper) }, registrationId)
  }
  await renderRegistrationForm({ db, render: (paper) => drawn(paper, change) }, registrationId)
  const { storageKey } = await openRegistrationForm(registrant)
  expect(Buffer.from(await storage.read(storageKey)).toString()).toBe('处长')
})

test('what was saved while it was drawn makes it none', async () => {
  const registrant = await register(db)
  const { registrationId } = registrant
  const change = () =>
    db.registration.update({ where: { id: registrationId }, data: { savedAt: later(1) } }).then(() => undefined)
  await renderRegistrationForm({ db, render: (paper) => drawn(paper, change) }, registrationId)
  expect((await refusalOf(openRegistrationForm(registrant))).code).toBe('FORM_NOT_READY')
})
