import { Prisma } from '@/generated/prisma/client'
import type { ApplicationState, IdType } from '@/generated/prisma/enums'
import { chinaDate } from '@/lib/china-time'
import type { OperatorActor } from '@/modules/account/actor'
import { possibleIdNumbers } from '@/modules/account/rules/id-number'
import { maskIdNumber, maskMobile } from '@/modules/account/rules/mask'
import { requireBatch, type BatchHead } from '@/modules/batch/queries'
import { decryptField, lookupHash } from '@/server/field-encryption'
import { isInitialPasswordHash } from '@/server/password'
import type { ServiceContext } from '@/server/service-context'
import { barTo } from '../rules/account-changes'
import { accountProgress, type AccountProgress } from '../rules/account-progress'
import type { AccountListFilter, AccountPage, AccountRow } from '../schema'

/** Beyond this the total is not counted: “10,000+”. */
const exactTotal = 10_000

/**
 * One page of the acting unit's own applicants in a batch.
 * @throws NOT_FOUND for an unknown batch
 */
export async function listAccounts(
  ctx: ServiceContext<OperatorActor>,
  filter: AccountListFilter,
): Promise<AccountPage> {
  const batch = await requireBatch(ctx.db, filter.batchCode)
  const accounts = accountsOf(ctx.actor.unit.id, batch.id)
  const where = condition(filter, ctx.now)
  const [rows, [counted], counts] = await Promise.all([
    ctx.db.$queryRaw<FoundRow[]>`
      SELECT * FROM (${accounts}) a WHERE ${where}
       ORDER BY ${order(filter)} LIMIT ${filter.pageSize} OFFSET ${(filter.page - 1) * filter.pageSize}`,
    ctx.db.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS "total" FROM (SELECT 1 FROM (${accounts}) a WHERE ${where} LIMIT ${exactTotal + 1}) listed`,
    ctx.db.$queryRaw<{ progress: AccountProgress; count: number }[]>`
      SELECT "progress", count(*)::int FROM (${accounts}) a GROUP BY "progress"`,
  ])
  return {
    rows: rows.map((row) => toAccountRow(row, batch)),
    total: counted?.total ?? 0,
    page: filter.page,
    pageSize: filter.pageSize,
    counts: Object.fromEntries(counts.map(({ progress, count }) => [progress, count])),
  }
}

interface FoundRow {
  id: string
  name: string
  idType: IdType
  idNumberCipher: string
  mobileCipher: string | null
  passwordHash: string
  createdAt: Date
  lastLoginAt: Date | null
  removedAt: Date | null
  state: ApplicationState | null
  submissionNumber: number | null
  begunSections: number
  holderName: string | null
  hasPendingCorrection: boolean
}

/** `progress` says in SQL what rules/account-progress.ts says, so that the database can filter by it. */
function accountsOf(unitId: string, batchId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT account.*, CASE
        WHEN account."removedAt" IS NOT NULL THEN 'REMOVED'
        WHEN account."state" IN ('IN_REVIEW', 'READY_TO_FORWARD', 'RETURNED_TO_UNIT') THEN 'SUBMITTED'
        WHEN account."state" = 'RETURNED_TO_APPLICANT' THEN 'RETURNED'
        WHEN account."state" IN ('APPROVED', 'REJECTED') THEN account."state"
        WHEN account."state" IN ('WITHDRAWN', 'LAPSED') THEN 'ENDED'
        WHEN account."submissionNumber" > 0 OR account."begunSections" > 0 THEN 'FILLING'
        WHEN account."lastLoginAt" IS NOT NULL THEN 'NOT_STARTED'
        ELSE 'NOT_LOGGED_IN' END AS "progress"
      FROM (
        SELECT applicant."id"::text, person."name", person."idType"::text, person."idNumberHash",
               person."idNumberCipher", applicant."mobileCipher", applicant."passwordHash", applicant."createdAt",
               applicant."lastLoginAt", applicant."removedAt", application."state"::text,
               application."submissionNumber", holder."name" AS "holderName",
               (SELECT count(*)::int FROM "DraftSection" section
                 WHERE section."applicationId" = application."id" AND section."version" > 0) AS "begunSections",
               EXISTS (SELECT 1 FROM "ApplicantCorrection" correction
                 WHERE correction."applicantId" = applicant."id" AND correction."state" = 'PENDING')
                 AS "hasPendingCorrection"
          FROM "Applicant" applicant
          JOIN "Person" person ON person."id" = applicant."personId"
          LEFT JOIN "Application" application ON application."applicantId" = applicant."id"
          LEFT JOIN "Unit" holder ON holder."id" = application."holderUnitId"
         WHERE applicant."owningUnitId" = ${unitId}::uuid AND applicant."batchId" = ${batchId}::uuid) account`
}

function condition({ progress, search }: AccountListFilter, now: Date): Prisma.Sql {
  const standing = progress ? Prisma.sql`a."progress" = ${progress}` : Prisma.sql`a."progress" <> 'REMOVED'`
  if (search === '') return standing
  const part = `%${search.normalize('NFKC').replace(/[\\%_]/g, '\\$&')}%`
  const hashes = possibleIdNumbers(search, chinaDate(now)).map(({ type, number }) => lookupHash(type, number))
  const byNumber = hashes.length > 0 ? Prisma.sql`a."idNumberHash" IN (${Prisma.join(hashes)})` : Prisma.sql`false`
  return Prisma.sql`${standing} AND (a."name" ILIKE ${part} OR ${byNumber})`
}

/** The id makes every order total, so that no row is shown twice. */
function order({ sort, direction }: AccountListFilter): Prisma.Sql {
  const way = direction === 'desc' ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const keys = {
    opened: Prisma.sql`a."createdAt" ${way}`,
    name: Prisma.sql`a."name" COLLATE "zh-x-icu" ${way}`,
    lastLogin: Prisma.sql`a."lastLoginAt" ${way} NULLS LAST`,
  }
  return Prisma.sql`${keys[sort]}, a."id" ${way}`
}

function toAccountRow(row: FoundRow, batch: BatchHead): AccountRow {
  const standing = {
    isRemoved: row.removedAt !== null,
    hasLoggedIn: row.lastLoginAt !== null,
    state: row.state,
    submissionNumber: row.submissionNumber ?? 0,
    begunSections: row.begunSections,
  }
  return {
    applicantId: row.id,
    name: row.name,
    idType: row.idType,
    idNumberMasked: maskIdNumber(decryptField(row.idNumberCipher)),
    mobileMasked: row.mobileCipher && maskMobile(decryptField(row.mobileCipher)),
    openedAt: row.createdAt,
    lastLoginAt: row.lastLoginAt,
    hasInitialPassword: isInitialPasswordHash(row.passwordHash),
    progress: accountProgress(standing),
    begunSections: row.begunSections,
    holderName: row.holderName,
    hasPendingCorrection: row.hasPendingCorrection,
    bars: {
      correct: barTo('correct', standing, batch.status),
      requestCorrection: barTo('requestCorrection', standing, batch.status),
      remove: barTo('remove', standing, batch.status),
      resetPassword: barTo('resetPassword', standing, batch.status),
    },
  }
}
