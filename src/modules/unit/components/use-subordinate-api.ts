'use client'

import { useApiClient, useUnitApiClient } from '@/api/client'

/** Who opens and keeps the units: a unit (employer or first-level recommender) or provincial HR. */
export type SuperiorAudience = 'unit' | 'province'

/** The same procedures, asked as who one is. */
export function useSubordinateApi(audience: SuperiorAudience) {
  const unit = useUnitApiClient().subordinate
  const province = useApiClient().province.subordinate
  return audience === 'unit' ? unit : province
}
