import type { IdType } from '@/generated/prisma/enums'
import { decryptField, lookupHash } from '@/server/field-encryption'
import { bySql, type Invariant, type World } from '../invariant'
import { pagesOf } from '../pages-of'

/** Persons, their accounts in a batch, their sessions. */
export const accountInvariants: Invariant[] = [
  {
    key: 'one-account-per-batch',
    holds: '一个人在一个批次只有一个使用中的申报账户，一个账户只有一份申报',
    source: 'workflow §3',
    of: 'Applicant',
    find: bySql(`SELECT t."id" FROM "Applicant" t JOIN "Applicant" o
        ON o."batchId" = t."batchId" AND o."personId" = t."personId" AND o."id" <> t."id"
          AND o."removedAt" IS NULL
        WHERE t."removedAt" IS NULL
      UNION SELECT "applicantId" FROM "Application" GROUP BY "applicantId" HAVING count(*) > 1`),
  },
  {
    key: 'application-of-account',
    holds: '申报的批次和所属单位就是其账户的，所属单位不是人社厅',
    source: 'workflow §2、§3',
    of: 'Application',
    find: bySql(`SELECT a."id" FROM "Application" a JOIN "Applicant" t ON t."id" = a."applicantId"
      JOIN "Unit" u ON u."id" = a."owningUnitId"
      WHERE a."batchId" <> t."batchId" OR a."owningUnitId" <> t."owningUnitId" OR u."depth" = 0`),
  },
  {
    key: 'removed-never-submitted',
    holds: '被移除的申报人账户没有提交过申报',
    source: 'workflow §3',
    of: 'Applicant',
    find: bySql(`SELECT t."id" FROM "Applicant" t JOIN "Application" a ON a."applicantId" = t."id"
      WHERE t."removedAt" IS NOT NULL AND a."submissionNumber" > 0`),
  },
  {
    // The token's hash opens nothing, yet half of it is enough to find the row.
    key: 'sessions-ended',
    holds: '已更换的经办人、已注销的单位、已移除的申报人没有仍然有效的会话，会话属于本人',
    source: 'workflow §3 Login',
    of: 'Session',
    find: bySql(`SELECT left(s."tokenHash", 16) AS "id" FROM "Session" s
      LEFT JOIN "Operator" o ON o."id" = s."operatorId" LEFT JOIN "Unit" u ON u."id" = o."unitId"
      LEFT JOIN "Applicant" t ON t."id" = s."applicantId"
      WHERE s."endedAt" IS NULL AND (o."endedAt" IS NOT NULL OR u."deactivatedAt" IS NOT NULL OR t."removedAt" IS NOT NULL
        OR COALESCE(o."personId", t."personId", s."personId") <> s."personId")`),
  },
  {
    key: 'id-number-found-by-hash',
    holds: '本人和注册人的证件号码可用现有密钥解密，并与检索值相符',
    source: 'access-and-privacy D1',
    of: 'Person / Registration',
    find: findUnreadableIdNumbers,
  },
  {
    key: 'mobiles-readable',
    holds: '经办人、申报人和注册人的手机号都是密文，可用现有密钥解密',
    source: 'access-and-privacy D1',
    of: 'Operator / Applicant / Registration',
    find: findUnreadableMobiles,
  },
]

async function findUnreadableIdNumbers({ tx }: World): Promise<string[]> {
  const page = (after: string, take: number) =>
    ({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take,
      select: { id: true, idType: true, idNumberCipher: true, idNumberHash: true },
    }) as const
  return [
    ...(await unreadableIn((after, take) => tx.person.findMany(page(after, take)))),
    ...(await unreadableIn((after, take) => tx.registration.findMany(page(after, take)))),
  ]
}

interface NumberRow {
  id: string
  idType: IdType
  idNumberCipher: string
  idNumberHash: string
}

async function unreadableIn(read: (after: string, take: number) => Promise<NumberRow[]>): Promise<string[]> {
  const found: string[] = []
  for await (const page of pagesOf(1000, read)) {
    const wrong = page.filter(({ idType, idNumberCipher, idNumberHash }) => {
      const number = plainOf(idNumberCipher)
      return number === null || lookupHash(idType, number) !== idNumberHash
    })
    found.push(...wrong.map(({ id }) => id))
  }
  return found
}

async function findUnreadableMobiles({ tx }: World): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string; mobileCipher: string }[]>`
    SELECT "id", "mobileCipher" FROM "Operator" WHERE "mobileCipher" IS NOT NULL
    UNION ALL SELECT "id", "mobileCipher" FROM "Applicant" WHERE "mobileCipher" IS NOT NULL
    UNION ALL SELECT "id", "mobileCipher" FROM "Registration"`
  return rows.filter(({ mobileCipher }) => plainOf(mobileCipher) === null).map(({ id }) => id)
}

function plainOf(cipher: string): string | null {
  try {
    return decryptField(cipher)
  } catch {
    return null
  }
}
