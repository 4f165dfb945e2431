import type { OperatorActor } from '@/modules/account/actor'
import type { Transaction } from '@/server/db'
import { unitErrors } from '../errors'

interface Codes {
  uscc: string | null
  orgCode: string | null
}

/**
 * A code belongs to one active unit of the whole tree. The characters 9 to 17 of a 统一社会信用代码 are the
 * organisation code (GB 32100 §4), so a unit is recognised by either.
 * @param unitId the unit itself, which may keep its codes
 * @throws CODE_TAKEN, naming the superior to call and nothing else
 */
export async function assertCodesFree(
  tx: Transaction,
  actor: OperatorActor,
  { uscc, orgCode }: Codes,
  unitId: string | null,
): Promise<void> {
  const inUscc = uscc === null ? null : `${uscc.slice(8, 16)}-${uscc.slice(16, 17)}`
  const bare = orgCode?.replace('-', '') ?? null
  await lockOrganisations(tx, [uscc?.slice(8, 17), bare])
  const [taken] = await tx.$queryRaw<TakenRow[]>`
    SELECT u."name", u."parentId" = ${actor.unit.id}::uuid AS "isOwn", COALESCE(s."name", u."name") AS "superior",
      COALESCE(s."phone", CASE WHEN s."id" IS NULL THEN u."phone" END) AS "superiorPhone",
      COALESCE(u."uscc" = ${uscc} OR u."orgCode" = ${inUscc}, false) AS "isUscc"
    FROM "Unit" u LEFT JOIN "Unit" s ON s."id" = u."parentId"
    WHERE u."deactivatedAt" IS NULL AND u."id" IS DISTINCT FROM ${unitId}::uuid
      AND (u."uscc" = ${uscc} OR u."orgCode" = ${orgCode} OR u."orgCode" = ${inUscc}
        OR substr(u."uscc", 9, 9) = ${bare})
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
async function lockOrganisations(tx: Transaction, codes: (string | null | undefined)[]): Promise<void> {
  for (const code of [...new Set(codes)].sort()) {
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
