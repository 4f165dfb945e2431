import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { definitionFor } from '@/modules/application/rules/form-definition/definition-for'
import { sectionOf } from '@/modules/application/rules/form-definition/form-definition'
import { openApplicantPage } from '../../../../applicant-page'
import { SectionIsland } from './section-island'

export const metadata: Metadata = { title: '填写申报表' }

interface PageProps {
  params: Promise<{ batch: string; section: string }>
  searchParams: Promise<{ check?: string; row?: string }>
}

/** One section of the form. */
export default async function SectionPage({ params, searchParams }: PageProps) {
  const { batch, section } = await params
  const { check, row } = await searchParams
  const { overview, api } = await openApplicantPage(batch)
  const definition = definitionFor(overview.overrides)
  if (section === 'pledge' || !sectionOf(definition, section)) notFound()
  const [draft, remarks] = await Promise.all([
    api.application.form({ applicationId: overview.applicationId }),
    overview.submissionNumber > 0 ? api.review.remarks() : [],
  ])
  return (
    <SectionIsland
      key={section}
      overview={overview}
      sectionKey={section}
      {...draft}
      remarks={remarks}
      showsAllErrors={check === '1'}
      openedRowId={row ?? null}
    />
  )
}
