'use client'

import { useQuery } from '@tanstack/react-query'
import { ChevronLeft } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { Dispatch, SetStateAction } from 'react'
import { useCallback, useEffect, useState } from 'react'
import { TopBar, TopBarTitle } from '@/components/ui/top-bar'
import type { RecommendationView } from '../schema'
import { DossierContent } from './dossier-content'
import { formatListAddress } from './list-address'
import { rememberedList, rememberList } from './list-memory'
import { isProvinceList, listWords, provinceListPath } from './list-names'
import { NeighbourLinks } from './neighbour-links'
import type { RefusedDecision } from './use-decision'
import type { RecommendationDraft } from './use-recommendation-draft'
import { useRecommendationDraft } from './use-recommendation-draft'
import type { ReviewApi } from './use-review-api'
import { useReviewApi } from './use-review-api'
import type { DossierDeskProps } from './dossier-desk-props'

/** The dossier: everything of one application on one page, and the decision beside it. */
export function DossierDesk(props: DossierDeskProps) {
  const { audience, batchCode, dossier, from, listState, listBase, dossierBase, aside } = props
  const api = useReviewApi(audience)
  const router = useRouter()
  // Above what is exchanged when the dossier moves on, so that who was faster is still said.
  const [refusal, setRefusal] = useState<RefusedDecision | null>(null)
  const address = formatListAddress(listState, from)
  const { applicationId } = dossier

  const neighbours = useQuery({
    queryKey: ['neighbours', audience, from, address, applicationId],
    queryFn: () =>
      api.neighbours({
        ...listState,
        batchCode,
        list: from,
        search: rememberedList(from).search,
        pageSize: 20,
        applicationId,
      }),
    // The place in the list as it was when one came: after a decision the row may have left it.
    staleTime: Infinity,
  })
  const hrefOf = (id: string) => `${dossierBase}/${id}?from=${from}${address && `&${address.slice(1)}`}`
  const next = neighbours.data?.nextId

  useEffect(() => rememberList(from, { openedId: applicationId }), [applicationId, from])

  const place = neighbours.data?.position ? ` / ${neighbours.data.total} 人中的第 ${neighbours.data.position} 人` : ''
  const content = { ...props, api, refusal, setRefusal, onNext: next ? () => router.replace(hrefOf(next)) : null }
  return (
    <div className="flex min-h-screen flex-col tall:h-screen print:block">
      <TopBar
        aside={
          <>
            <NeighbourLinks neighbours={neighbours.data} hrefOf={hrefOf} />
            {aside}
          </>
        }
      >
        <TopBarTitle>荐才</TopBarTitle>
        <Link
          prefetch={false}
          href={`${listBase}/${isProvinceList(from) ? provinceListPath(from) : from}${address}`}
          className="inline-flex items-center gap-0.5 truncate text-sm text-white no-underline hover:underline focus-visible:outline-white"
        >
          <ChevronLeft size={14} aria-hidden />
          {listWords(from).title}
          {place}
        </Link>
      </TopBar>
      {dossier.ownRecommendation ? (
        <WithDraft key={applicationId} {...content} own={dossier.ownRecommendation} />
      ) : (
        <DossierContent key={applicationId} {...content} draft={null} />
      )}
    </div>
  )
}

interface ContentProps extends DossierDeskProps {
  api: ReviewApi
  refusal: RefusedDecision | null
  setRefusal: Dispatch<SetStateAction<RefusedDecision | null>>
  onNext: (() => void) | null
}

function WithDraft({ own, ...props }: ContentProps & { own: RecommendationView }) {
  const router = useRouter()
  const refresh = useCallback(() => router.refresh(), [router])
  const draft: RecommendationDraft = useRecommendationDraft({
    applicationId: props.dossier.applicationId,
    own,
    save: props.api.saveRecommendation,
    onConflict: refresh,
  })
  return <DossierContent {...props} draft={draft} />
}
