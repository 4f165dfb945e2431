import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { IdType } from '@/generated/prisma/enums'
import { logInApplicant } from '@/modules/account/services/log-in-applicant'
import { createApplicantInput } from '@/modules/applicant/schema'
import { correctApplicant } from '@/modules/applicant/services/correct-applicant'
import { createApplicant } from '@/modules/applicant/services/create-applicant'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { createRound, type Round } from '../support/factories/round'

const { db, drop } = await createTestDatabase()
afterAll(() => expectSoundData(db))
afterAll(drop)

let round: Round
beforeAll(async () => {
  round = await createRound(db)
})

// Published examples of the standards, or synthetic; none belongs to a person.
test.each<[IdType, string, IdType, string]>([
  ['RESIDENT_ID', '11010519491231002x', 'PASSPORT', 'e 1234 5679'],
  ['HMT_RESIDENCE', '８１００００１９９２０１３０００２９', 'HM_PERMIT', 'h12345679'],
  ['HMT_RESIDENCE', '820000199201300020', 'HMT_RESIDENCE', '830000199201300022'],
  ['HM_PERMIT', 'm1234567890', 'TW_PERMIT', '12345679'],
  ['TW_PERMIT', '12345678', 'RESIDENT_ID', '510221197001010011'],
  ['FOREIGN_PR', '932682198501010017', 'FOREIGN_PR', 'KAZ110090123105'],
  ['PASSPORT', 'E12345678', 'FOREIGN_PR', '951840198506120012'],
])('an account of a %s is opened, entered as typed, and corrected to a %s', async (idType, typed, otherType, other) => {
  const parsed = (type: IdType, text: string) =>
    createApplicantInput.parse({
      batchCode: '2026',
      name: '林书涵',
      mobile: '13900139000',
      idType: type,
      idNumber: text,
    })
  const { applicantId, initialPassword } = await createApplicant(round.as('employer'), parsed(idType, typed))
  const logIn = (idNumber: string) => logInApplicant(round.as('employer'), { idNumber, password: initialPassword })
  expect(await logIn(typed)).toMatchObject({ ok: true, login: { applicantId } })
  const { idType: type, idNumber } = parsed(otherType, other)
  await correctApplicant(round.as('employer'), { applicantId, document: { idType: type, idNumber } })
  expect(await logIn(other.toLowerCase())).toMatchObject({ ok: true, login: { applicantId } })
  expect(await logIn(typed)).toMatchObject({ ok: false })
})
