import { bySql, type Invariant, type World } from '../invariant'

interface NamedFile {
  id: string
  storageKey: string
  sizeBytes: number
  /** Null: not kept (a paper can be drawn again). */
  sha256: string | null
}

/** The file store against the rows that name its files. */
export const fileInvariants: Invariant[] = [
  {
    key: 'file-of-row',
    holds: '每个附件、每份材料、每份已生成的申报表都有它的文件，大小相符（全面检查时内容校验值也相符）',
    source: 'architecture Upload',
    of: 'Attachment / SupportingFile / Document',
    find: findMissingFiles,
  },
  {
    key: 'row-of-file',
    holds: '文件库里没有无主文件',
    source: 'workflow §9.15',
    of: '文件',
    find: findOrphans,
  },
  {
    key: 'document-ready-complete',
    holds: '已生成的申报表记着文件、大小、页数和时间',
    source: 'architecture Documents',
    of: 'Document',
    find: bySql(`SELECT "id" FROM "Document" WHERE "status" = 'READY' AND ("storageKey" IS NULL
      OR COALESCE("sizeBytes", 0) <= 0 OR COALESCE("pages", 0) <= 0 OR "renderedAt" IS NULL)`),
  },
  {
    key: 'snapshot-files-kept',
    holds: '提交记录所列的每个附件仍在，文件和校验值未变',
    source: 'workflow §4',
    of: 'Submission',
    find: bySql(`SELECT DISTINCT n."id" FROM "Submission" n, jsonb_array_elements(n."attachments") named
      LEFT JOIN "Attachment" f ON f."id"::text = named ->> 'attachmentId'
      WHERE f."applicationId" IS DISTINCT FROM n."applicationId" OR f."sha256" IS DISTINCT FROM named ->> 'sha256'
        OR f."storageKey" IS DISTINCT FROM named ->> 'storageKey' OR f."unitId" IS NOT NULL`),
  },
]

async function namedFiles({ tx }: World): Promise<NamedFile[]> {
  return tx.$queryRaw<NamedFile[]>`
    SELECT "id", "storageKey", "sizeBytes", "sha256" FROM "Attachment"
    UNION ALL SELECT "id", "storageKey", "sizeBytes", "sha256" FROM "SupportingFile"
    UNION ALL SELECT "id", "storageKey", "sizeBytes", NULL FROM "Document"
      WHERE "status" = 'READY' AND "storageKey" IS NOT NULL`
}

async function findMissingFiles(world: World): Promise<string[]> {
  const { files, withFileHashes } = world
  if (!files) return []
  const stored = await files.list()
  const found: string[] = []
  for (const { id, storageKey, sizeBytes, sha256 } of await namedFiles(world)) {
    const isThere = stored.get(storageKey)?.sizeBytes === sizeBytes
    const isWhole = isThere && (!withFileHashes || sha256 === null || (await files.sha256(storageKey)) === sha256)
    if (!isWhole) found.push(id)
  }
  return found
}

/** A file is stored before its row is written, and a paper's file before it is called ready. */
async function findOrphans(world: World): Promise<string[]> {
  const { files, settledBefore, tx } = world
  if (!files) return []
  const rows = await tx.$queryRaw<{ key: string }[]>`
    SELECT "storageKey" AS "key" FROM "Attachment"
    UNION SELECT "storageKey" FROM "SupportingFile"
    UNION SELECT 'registration-forms/' || "id" || '.pdf' FROM "Registration"
    UNION SELECT 'documents/' || "id" || '.pdf' FROM "Document"
    UNION SELECT "storageKey" FROM "Document" WHERE "storageKey" IS NOT NULL`
  const known = new Set(rows.map(({ key }) => key))
  return [...(await files.list())]
    .filter(([key, { storedAt }]) => !known.has(key) && storedAt < settledBefore)
    .map(([key]) => key)
}
