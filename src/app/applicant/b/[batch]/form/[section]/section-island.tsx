'use client'

import { useEffect, useMemo } from 'react'
import { FormPage, type FormPageProps } from '@/modules/application/components/form-page'
import type { FieldPlace } from '@/modules/application/components/form-context'
import { definitionFor } from '@/modules/application/rules/form-definition/definition-for'
import type { RemarkView } from '@/modules/review/schema'
import { RemarkBox } from '../../../../remark-box'
import { openRemarkCounts, remarkSpot } from '../../../../remark-placing'

type SectionIslandProps = Omit<FormPageProps, 'remarkAt' | 'remarkCounts'> & { remarks: readonly RemarkView[] }

/** The form's page with the reviewers' remarks put where they belong. */
export function SectionIsland({ remarks, ...page }: SectionIslandProps) {
  const { overview, form, attachments } = page
  const placed = useMemo(() => {
    const definition = definitionFor(overview.overrides)
    return remarks.map((remark) => ({ remark, spot: remarkSpot(remark, definition, form, attachments) }))
  }, [remarks, overview.overrides, form, attachments])

  useEffect(focusLinkedPlace, [])

  function remarkAt(place: FieldPlace) {
    const here = placed.filter(
      ({ spot }) => spot?.section === place.section && spot.field === place.field && spot.rowId === place.rowId,
    )
    return here.map(({ remark }) => (
      <RemarkBox
        key={remark.id}
        remark={remark}
        isEditable={overview.isEditable}
        showsPlace={place.field === null && remark.rowId !== place.rowId}
      />
    ))
  }

  const firstOpen = placed.find(
    ({ remark, spot }) => spot?.section === page.sectionKey && spot.rowId && remark.answeredAt === null,
  )
  const openedRowId = page.openedRowId ?? firstOpen?.spot?.rowId ?? null

  return <FormPage {...page} openedRowId={openedRowId} remarkAt={remarkAt} remarkCounts={openRemarkCounts(placed)} />
}

/** Links from the list of what is missing end in #section-row-field. */
function focusLinkedPlace() {
  const id = decodeURIComponent(window.location.hash.slice(1))
  const place = id ? document.getElementById(id) : null
  place?.scrollIntoView({ block: 'center' })
  place?.focus()
}
