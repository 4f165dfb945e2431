import type { GrownUnit } from './grow-province'

/** Units of the core that propose people too, and how many. */
export const coreOwners: (GrownUnit & { weight: number })[] = [
  owner('aviation', 'E', 6),
  owner('caotang', 'M', 9),
  owner('furong', 'U', 30),
  owner('furong-hospital', 'M', 18),
  owner('fujiang', 'E', 9),
  owner('jincheng', 'M', 18),
  owner('rongjiang', 'U', 14),
]

function owner(key: string, field: GrownUnit['field'], weight: number) {
  const region = key === 'fujiang' ? '510700' : '510100'
  const place = key === 'fujiang' ? '绵阳市' : '成都市'
  return { key, field, weight, region, place, isOffice: false, people: ['HAN' as const] }
}
