'use client'

import { useMemo } from 'react'
import { useApiClient, useUnitApiClient } from '@/api/client'
import type { SaveRecommendationInput } from '../action-inputs'
import type { ListPage, Neighbours, RemarkInput, DossierAction, TransitionResult } from '../schema'
import type { ListState } from './list-address'
import type { ListName } from './list-names'
import { isProvinceList, isUnitList } from './list-names'

/** Who looks: a unit (employer or first-level recommender) or provincial HR. */
export type Audience = 'unit' | 'province'

export interface ListQuery extends ListState {
  batchCode: string
  list: ListName
  search: string
  pageSize: number
}

/** Everything a decision may carry; each action takes what it needs of it. */
export interface DecisionInput {
  applicationId: string
  version: number
  idempotencyKey: string
  reason: string
  typedName: string
  remarks: RemarkInput[]
  carriedRemarkIds: string[]
  correctionDeadline: Date | undefined
  shortDeadlineConfirmed: boolean
  lateDeadlineConfirmed: boolean
  opinionReconfirmed: boolean
}

/** What lists and dossiers ask of the server, alike for units and province. */
export interface ReviewApi {
  list: (query: ListQuery) => Promise<ListPage>
  neighbours: (query: ListQuery & { applicationId: string }) => Promise<Neighbours>
  decide: (action: DossierAction, input: DecisionInput) => Promise<TransitionResult>
  saveRecommendation: (input: SaveRecommendationInput) => Promise<{ version: number }>
  answerRemark: (input: { remarkId: string; answer: string }) => Promise<unknown>
}

/** The API of the audience; a list that is not the audience's is a mistake in the page and never asked for. */
export function useReviewApi(audience: Audience): ReviewApi {
  const unit = useUnitApiClient().review
  const province = useApiClient().province.review
  return useMemo(() => (audience === 'unit' ? unitApi(unit) : provinceApi(province)), [audience, unit, province])
}

function unitApi(review: ReturnType<typeof useUnitApiClient>['review']): ReviewApi {
  return {
    list: ({ list, ...query }) => review.list.query({ ...query, module: assertList(list, isUnitList) }),
    neighbours: ({ list, ...query }) => review.neighbours.query({ ...query, module: assertList(list, isUnitList) }),
    decide: (action, input) => {
      switch (action) {
        case 'approve':
        case 'forward':
        case 'reject':
        case 'return':
        case 'rework':
        case 'takeBack':
        case 'recall':
        case 'requestTermination':
        case 'objectToTermination':
        case 'reinstate':
        case 'releaseSlot':
          return review[action].mutate(input)
        case 'changeDeadline':
          return review.changeDeadline.mutate(withDeadline(input))
        default:
          throw new Error(`not an action of a unit: ${action}`)
      }
    },
    saveRecommendation: (input) => review.saveRecommendation.mutate(input),
    answerRemark: (input) => review.answerRemark.mutate(input),
  }
}

function provinceApi(review: ReturnType<typeof useApiClient>['province']['review']): ReviewApi {
  return {
    list: ({ list, ...query }) => review.list.query({ ...query, module: assertList(list, isProvinceList) }),
    neighbours: ({ list, ...query }) => review.neighbours.query({ ...query, module: assertList(list, isProvinceList) }),
    decide: (action, input) => {
      switch (action) {
        case 'approve':
        case 'reject':
        case 'return':
        case 'reopen':
        case 'reinstate':
          return review[action].mutate(input)
        case 'changeDeadline':
          return review.changeDeadline.mutate(withDeadline(input))
        default:
          throw new Error(`not an action of the province: ${action}`)
      }
    },
    saveRecommendation: () => Promise.reject(new Error('the province writes no recommendation')),
    answerRemark: () => Promise.reject(new Error('no remark is addressed to the province')),
  }
}

function withDeadline({ correctionDeadline, ...input }: DecisionInput) {
  if (!correctionDeadline) throw new Error('a deadline is moved to some time')
  return { ...input, correctionDeadline }
}

function assertList<T extends ListName>(list: ListName, isOurs: (list: ListName) => list is T): T {
  if (!isOurs(list)) throw new Error(`not a list of this audience: ${list}`)
  return list
}
