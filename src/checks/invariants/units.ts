import { handoverSummary } from '@/modules/unit/handover-schema'
import { failingCodes } from '@/modules/unit/rules/failing-codes'
import { bySql, type Invariant, type World } from '../invariant'

/** The unit tree and who acts for it. */
export const unitInvariants: Invariant[] = [
  {
    key: 'unit-tree',
    holds: '单位树只有人社厅一个根，每个单位沿上级都能到达它，层级数正确，没有环',
    source: 'workflow §2',
    of: 'Unit',
    find: bySql(`WITH RECURSIVE reached AS (
        SELECT "id", 0 AS "depth" FROM (SELECT "id" FROM "Unit" WHERE "parentId" IS NULL ORDER BY "id" LIMIT 1) root
        UNION ALL SELECT u."id", r."depth" + 1 FROM "Unit" u JOIN reached r ON u."parentId" = r."id"
      ) SELECT u."id" FROM "Unit" u LEFT JOIN reached r ON r."id" = u."id" WHERE r."depth" IS DISTINCT FROM u."depth"`),
  },
  {
    key: 'kind-fits-depth',
    holds: '根是人社厅，第一层是一级推荐单位，以下都是用人单位',
    source: 'workflow §2',
    of: 'Unit',
    find: bySql(`SELECT "id" FROM "Unit" WHERE NOT CASE "depth" WHEN 0 THEN "kind" = 'PROVINCIAL_HR'
      WHEN 1 THEN "kind" IN ('PREFECTURE', 'PROVINCIAL_DEPT', 'CENTRAL') ELSE "kind" = 'EMPLOYER' END`),
  },
  {
    key: 'active-under-active',
    holds: '使用中的单位，其上级单位也在使用中',
    source: 'workflow §2',
    of: 'Unit',
    find: bySql(`SELECT u."id" FROM "Unit" u JOIN "Unit" p ON p."id" = u."parentId"
      WHERE u."deactivatedAt" IS NULL AND p."deactivatedAt" IS NOT NULL`),
  },
  {
    key: 'deactivated-is-empty',
    holds: '已注销的单位没有未归档批次中使用着的申报人账户',
    source: 'workflow §2',
    of: 'Unit',
    find: bySql(`SELECT DISTINCT u."id" FROM "Unit" u JOIN "Applicant" t ON t."owningUnitId" = u."id"
      JOIN "Batch" b ON b."id" = t."batchId"
      WHERE u."deactivatedAt" IS NOT NULL AND t."removedAt" IS NULL AND b."status" <> 'ARCHIVED'`),
  },
  {
    key: 'codes-once',
    holds: '使用中的单位，统一社会信用代码、组织机构代码都不重复',
    source: 'workflow §2',
    of: 'Unit',
    find: bySql(`SELECT u."id" FROM "Unit" u JOIN "Unit" o ON o."id" <> u."id" AND o."deactivatedAt" IS NULL
        AND (o."uscc" = u."uscc" OR o."orgCode" = u."orgCode")
      WHERE u."deactivatedAt" IS NULL`),
  },
  {
    key: 'one-operator',
    holds: '每个单位至多一名在任经办人（人社厅除外），同一人在同一单位只有一个',
    source: 'workflow §2',
    of: 'Unit',
    find: bySql(`SELECT u."id" FROM "Unit" u JOIN "Operator" o ON o."unitId" = u."id" AND o."endedAt" IS NULL
      GROUP BY u."id" HAVING (u."depth" > 0 AND count(*) > 1) OR count(*) <> count(DISTINCT o."personId")
        OR bool_or((o."officerRole" IS NOT NULL) <> (u."depth" = 0))`),
  },
  {
    key: 'codes-proven',
    holds: '校验位不符的单位代码有登记说明和证明扫描件，校验位相符的没有',
    source: 'workflow §2',
    of: 'Unit',
    find: findUnprovenCodes,
  },
  {
    key: 'one-name-request',
    holds: '每个单位至多一份待答复的名称更正申请，扫描件是本单位的',
    source: 'workflow §2',
    of: 'UnitNameCorrection',
    find: bySql(`SELECT c."id" FROM "UnitNameCorrection" c LEFT JOIN "SupportingFile" f ON f."id" = c."fileId"
      WHERE (c."state" = 'PENDING' AND EXISTS (SELECT 1 FROM "UnitNameCorrection" o
          WHERE o."unitId" = c."unitId" AND o."state" = 'PENDING' AND o."id" <> c."id"))
        OR (c."fileId" IS NOT NULL AND (f."unitId" IS DISTINCT FROM c."unitId" OR f."kind" <> 'UNIT_NAME'))`),
  },
  {
    key: 'handover-of-unit',
    holds: '交接双方先后是同一单位的经办人，交出的已离任，内容可读',
    source: 'workflow §9.9',
    of: 'Handover',
    find: findOddHandovers,
  },
]

async function findUnprovenCodes({ tx }: World): Promise<string[]> {
  const units = await tx.unit.findMany({
    select: {
      id: true,
      uscc: true,
      orgCode: true,
      codeOverride: true,
      files: { where: { kind: 'UNIT_CODE', removedAt: null }, select: { id: true }, take: 1 },
    },
  })
  return units
    .filter(({ codeOverride, files, ...codes }) => {
      const isFailing = failingCodes(codes).length > 0
      return isFailing !== (codeOverride !== null) || (isFailing && files.length === 0)
    })
    .map(({ id }) => id)
}

async function findOddHandovers({ tx }: World): Promise<string[]> {
  const handovers = await tx.handover.findMany({ include: { from: true, to: true } })
  return handovers
    .filter(
      ({ unitId, at, from, to, summary }) =>
        from.unitId !== unitId ||
        to.unitId !== unitId ||
        from.endedAt?.getTime() !== at.getTime() ||
        to.createdAt.getTime() !== at.getTime() ||
        !handoverSummary.safeParse(summary).success,
    )
    .map(({ id }) => id)
}
