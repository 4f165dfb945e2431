import { parseIdNumber } from '@/modules/account/rules/id-number'
import { decryptField } from '@/server/field-encryption'
import { bySql, type Invariant, type World } from '../invariant'
import { pagesOf } from '../pages-of'

/** Where the product itself writes, and nobody types: no number of a person may stand there at all. */
const ownTexts = [
  ['AuditEntry', '"id"::text', `concat_ws(' ', "details"::text, "reason", "objectId")`],
  ['ApplicationEvent', '"id"::text', '"details"::text'],
  ['OutboxMessage', '"id"::text', `concat_ws(' ', "payload"::text, "lastError")`],
  ['Notification', '"id"::text', '"text"'],
  ['IdempotencyKey', '"key"', '"response"::text'],
  ['RateLimit', `left("key", 16)`, '"key"'],
  ['Document', '"id"::text', '"failure"'],
] as const

const idNumberPattern = '(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])'
const mobilePattern = '(?<![0-9A-Za-z])1[3-9][0-9]{9}(?![0-9A-Za-z])'

const unencrypted = (column: string) => `EXISTS (SELECT 1 FROM unnest(ARRAY['idNumber', 'mobile']) AS field
  WHERE COALESCE(${column} -> 'fields' ->> field, '') <> '' AND ${column} -> 'fields' ->> field NOT LIKE 'v1:%')`

/** Numbers of persons are stored as ciphertext only (access-and-privacy D1, U4). */
export const privacyInvariants: Invariant[] = [
  {
    key: 'form-numbers-encrypted',
    holds: '草稿和提交记录中的证件号码、手机号都是密文',
    source: 'access-and-privacy D1',
    of: 'Application / Submission',
    find: bySql(`SELECT "applicationId" AS "id" FROM "DraftSection" WHERE "section" = 'basic' AND ${unencrypted('"content"')}
      UNION SELECT "id" FROM "Submission" WHERE ${unencrypted(`("form" -> 'basic')`)}`),
  },
  {
    key: 'own-numbers-nowhere-plain',
    holds: '草稿、提交记录、附件名和退回意见中没有申报人本人的证件号码或手机号明文',
    source: 'access-and-privacy D1',
    of: 'Application',
    find: findPlainOwnNumbers,
  },
  {
    key: 'no-numbers-in-records',
    holds: '审计日志、事件、消息、通知、任务和限流记录中没有证件号码或手机号',
    source: 'access-and-privacy U4',
    of: '记录',
    find: findNumbersInRecords,
  },
]

async function findPlainOwnNumbers({ tx }: World): Promise<string[]> {
  const found: string[] = []
  const pages = pagesOf(
    200,
    (after, take) => tx.$queryRaw<{ id: string; idNumberCipher: string; mobileCipher: string | null; texts: string }[]>`
      SELECT a."id", p."idNumberCipher", t."mobileCipher", concat_ws(' ',
        (SELECT string_agg(d."content"::text, ' ') FROM "DraftSection" d WHERE d."applicationId" = a."id"),
        (SELECT string_agg(concat_ws(' ', n."form"::text, n."attachments"::text), ' ') FROM "Submission" n
          WHERE n."applicationId" = a."id"),
        (SELECT string_agg(f."fileName", ' ') FROM "Attachment" f WHERE f."applicationId" = a."id"),
        (SELECT string_agg(concat_ws(' ', m."oldValue", m."text", m."answer"), ' ') FROM "Remark" m
          WHERE m."applicationId" = a."id")) AS "texts"
      FROM (SELECT * FROM "Application" WHERE "id" > ${after}::uuid ORDER BY "id" LIMIT ${take}) a
      JOIN "Applicant" t ON t."id" = a."applicantId" JOIN "Person" p ON p."id" = t."personId" ORDER BY a."id"`,
  )
  for await (const page of pages) {
    const plain = page.filter(({ idNumberCipher, mobileCipher, texts }) =>
      [idNumberCipher, mobileCipher].some((cipher) => cipher !== null && containsNumber(texts, cipher)),
    )
    found.push(...plain.map(({ id }) => id))
  }
  return found
}

/** A cipher that can't be read is another check's finding. */
function containsNumber(texts: string, cipher: string): boolean {
  try {
    return texts.toUpperCase().includes(decryptField(cipher))
  } catch {
    return false
  }
}

async function findNumbersInRecords({ tx }: World): Promise<string[]> {
  const [queue] = await tx.$queryRaw<{ exists: boolean }[]>`SELECT to_regclass('pgboss.job') IS NOT NULL AS "exists"`
  const jobs = queue?.exists ? [['pgboss.job', 'id::text', `concat_ws(' ', data::text, output::text)`] as const] : []
  const found: string[] = []
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  for (const [table, id, text] of [...ownTexts, ...jobs]) {
    const name = table.includes('.') ? table : `"${table}"`
    const rows = await tx.$queryRawUnsafe<{ id: string; number: string }[]>(
      `SELECT t.record AS "id", m[1] AS "number" FROM (SELECT ${id} AS record, ${text} AS body FROM ${name}) t,
        regexp_matches(t.body, '(${idNumberPattern}|${mobilePattern})', 'g') m`,
    )
    const real = rows.filter(({ number }) => number.length === 11 || parseIdNumber(number, tomorrow).ok)
    found.push(...new Set(real.map((row) => `${table} ${row.id}`)))
  }
  return found
}
