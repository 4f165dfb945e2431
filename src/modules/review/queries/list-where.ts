import { Prisma } from '@/generated/prisma/client'
import { chinaDate } from '@/lib/china-time'
import { possibleIdNumbers } from '@/modules/account/rules/id-number'
import { lookupHash } from '@/server/field-encryption'
import { defaultDirection } from '../rules/default-direction'
import type { listInput, ProvinceModule, ReviewModule } from '../schema'
import type { z } from 'zod'

export type AnyModule = ReviewModule | ProvinceModule
export type ListFilter = Omit<z.output<typeof listInput>, 'module'> & { module: AnyModule }

/** Each module is one range of the index on (unit, batch, status, owner, since). */
const modules: Record<AnyModule, Prisma.Sql> = {
  'own-review': Prisma.sql`s."status" = 'IN_REVIEW' AND s."isOwner"`,
  'others-review': Prisma.sql`s."status" = 'IN_REVIEW' AND NOT s."isOwner"`,
  'ready-to-forward': Prisma.sql`s."status" = 'READY'`,
  'returned-by-superior': Prisma.sql`s."status" = 'RETURNED_TO_ME'`,
  forwarded: Prisma.sql`s."status" = 'FORWARDED'`,
  'rejected-list': Prisma.sql`s."status" = 'REJECTED_BY_ME'`,
  'returned-list': Prisma.sql`s."lastReturnedAt" IS NOT NULL`,
  'province-review': Prisma.sql`s."status" = 'IN_REVIEW'`,
  approved: Prisma.sql`s."status" = 'APPROVED_BY_ME'`,
  'rejected-below': Prisma.sql`EXISTS (SELECT 1 FROM "Application" r
    WHERE r."id" = s."applicationId" AND r."state" = 'REJECTED' AND r."rejectedByUnitId" <> s."unitId")`,
  'all-applications': Prisma.sql`EXISTS (SELECT 1 FROM "Application" r
    WHERE r."id" = s."applicationId" AND r."state" <> 'DRAFT')`,
}

export function moduleCondition(module: AnyModule): Prisma.Sql {
  return modules[module]
}

/** The steps `s` of one unit that stand in the list. The unit comes from the actor, never from the input. */
export function listCondition(place: { unitId: string; batchId: string }, filter: ListFilter, now: Date): Prisma.Sql {
  const { category, track, owningUnitId } = filter
  const conditions = [
    Prisma.sql`s."unitId" = ${place.unitId}::uuid AND s."batchId" = ${place.batchId}::uuid`,
    modules[filter.module],
    category && Prisma.sql`s."category" = ${category}::"Category"`,
    track && Prisma.sql`s."track" = ${track}::"Track"`,
    owningUnitId && Prisma.sql`s."owningUnitId" = ${owningUnitId}::uuid`,
    filter.search !== '' && searchCondition(filter.search, now),
  ].filter((condition) => condition instanceof Prisma.Sql)
  return Prisma.join(conditions, ' AND ')
}

/** Part of name, unit or discipline; an ID number only whole, by its keyed hash. */
function searchCondition(search: string, now: Date): Prisma.Sql {
  const numbers = possibleIdNumbers(search, chinaDate(now))
  const part = `%${search.normalize('NFKC').replace(/[\\%_]/g, '\\$&')}%`
  const texts = Prisma.sql`s."applicantName" LIKE ${part} OR s."owningUnitName" LIKE ${part} OR s."discipline" LIKE ${part}`
  if (numbers.length === 0) return Prisma.sql`(${texts})`
  const hashes = numbers.map(({ type, number }) => lookupHash(type, number))
  return Prisma.sql`(${texts} OR s."idNumberHash" IN (${Prisma.join(hashes)}))`
}

/** Names and units in the order of pinyin; the id makes every order total, so that no row is shown twice. */
export function listOrder({ sort, direction, module }: Pick<ListFilter, 'sort' | 'direction' | 'module'>): Prisma.Sql {
  const way = (direction ?? defaultDirection(module, sort)) === 'desc' ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const since = sinceColumn(module)
  const keys = {
    since: Prisma.sql`${since} ${way}`,
    name: Prisma.sql`s."applicantName" COLLATE "zh-x-icu" ${way}`,
    unit: Prisma.sql`s."owningUnitName" COLLATE "zh-x-icu" ${way}, ${since}`,
    category: Prisma.sql`s."category" ${way}, ${since}`,
    rank: Prisma.sql`s."rank" ${way} NULLS LAST, ${since}`,
  }
  return Prisma.sql`${keys[sort]}, s."id"`
}

export function sinceColumn(module: AnyModule): Prisma.Sql {
  switch (module) {
    case 'returned-list':
      return Prisma.sql`s."lastReturnedAt"`
    case 'rejected-below':
      return Prisma.sql`(SELECT r."rejectedAt" FROM "Application" r WHERE r."id" = s."applicationId")`
    case 'all-applications':
      return Prisma.sql`(SELECT r."updatedAt" FROM "Application" r WHERE r."id" = s."applicationId")`
    default:
      return Prisma.sql`s."statusSince"`
  }
}
