import type { OperatorActor } from '@/modules/account/actor'
import type { Transaction } from '@/server/db'
import { unitErrors } from '../errors'
import { matchesUscc, isSameOrganisation, type Codes } from '../queries/same-organisation'
import { orgCodeInUscc } from '../rules/org-code'

/**
 * A code belongs to one active unit of the whole tree.
 * @param unitId the unit itself, which may keep its codes
 * @throws CODE_TAKEN, naming the superior to call and nothing else
 */
export async function assertCodesFree(
  tx: Transaction,
  actor: OperatorActor,
  codes: Codes,
  unitId: string | null,
): Promise<void> {
  await lockOrganisations(tx, codes)
  const [taken] = await tx.$queryRaw<TakenRow[]>`
    SELECT u."name", u."parentId" = ${actor.unit.id}::uuid AS "isOwn", COALESCE(s."name", u."name") AS "superior",
      COALESCE(s."phone", CASE WHEN s."id" IS NULL THEN u."phone" END) AS "superiorPhone",
      ${matchesUscc(codes)} AS "isUscc"
    FROM "Unit" u LEFT JOIN "Unit" s ON s."id" = u."parentId"
    WHERE ${isSameOrganisation(codes)} AND u."id" IS DISTINCT FROM ${unitId}::uuid
    ORDER BY "isUscc" DESC LIMIT 1`
  if (taken === undefined) return
  throw unitErrors.CODE_TAKEN({
    field: taken.isUscc ? 'uscc' : 'orgCode',
    superior: taken.superior,
    superiorPhone: taken.superiorPhone,
    ownSubordinate: taken.isOwn ? taken.name : null,
  })
}

/**
 * Two who ask for one organisation at once come one after the other; no index sees that a code of either kind is the
 * other's. In one order, so that they never wait for each other in a ring.
 */
async function lockOrganisations(tx: Transaction, { uscc, orgCode }: Codes): Promise<void> {
  const codes = new Set([uscc === null ? null : orgCodeInUscc(uscc), orgCode])
  for (const code of [...codes].sort()) {
    if (code) await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`unit-code:${code}`}))`
  }
}

interface TakenRow {
  name: string
  isOwn: boolean
  superior: string
  superiorPhone: string | null
  isUscc: boolean
}
