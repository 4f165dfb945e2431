'use client'

import { useQuery } from '@tanstack/react-query'
import { refusalOf, useApiClient } from '@/api/client'
import type { FirstLevelKind } from '@/modules/unit/rules/kind-below'
import type { UnitChoice } from '../schema'
import type { Aim } from './registration-typing'

/** The first-level units that one may register for, or why they could not be had. */
export function useUnitChoices(kind: FirstLevelKind, aim: Aim) {
  const api = useApiClient().public.registration
  const registered = aim === 'CHANGE'
  const { data, error, refetch } = useQuery({
    queryKey: ['registration', 'units', kind, registered],
    queryFn: () => api.unitChoices.query({ kind, registered }),
  })
  return { units: data ?? null, refusal: error && refusalOf(error), retry: () => void refetch() }
}

/** A prefecture is recommended by its government: both names are said. */
export function choiceLabel({ name, governmentName }: UnitChoice): string {
  return governmentName === null ? name : `${name}（${governmentName}）`
}
