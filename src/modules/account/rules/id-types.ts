import type { IdType } from '@/generated/prisma/enums'

/** The documents a person may be identified by, as people call them; the most frequent first. */
export const idTypeNames: Record<IdType, string> = {
  RESIDENT_ID: '居民身份证',
  HMT_RESIDENCE: '港澳台居民居住证',
  HM_PERMIT: '港澳居民来往内地通行证',
  TW_PERMIT: '台湾居民来往大陆通行证',
  FOREIGN_PR: '外国人永久居留身份证',
  PASSPORT: '护照',
}

export const idTypes = Object.keys(idTypeNames) as [IdType, ...IdType[]]
