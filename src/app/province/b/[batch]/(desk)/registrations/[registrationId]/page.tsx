import type { Metadata } from 'next'
import Link from 'next/link'
import { pageAnswer } from '@/app/page-answer'
import { ErrorState } from '@/components/ui/error-state'
import { RegistrationReview } from '@/modules/registration/components/registration-review'
import { openProvincePage } from '../../../../../province-page'

export const metadata: Metadata = { title: '注册审核' }

interface RegistrationPageProps {
  params: Promise<{ batch: string; registrationId: string }>
}

/** One registration, to be decided. */
export default async function RegistrationPage({ params }: RegistrationPageProps) {
  const { batch: code, registrationId } = await params
  const { api } = await openProvincePage(code)
  const { data: detail, refusal } = await pageAnswer(api.registration.load({ registrationId }))
  if (refusal) return <ErrorState refusal={refusal} />
  return (
    <div className="flex flex-col gap-3">
      <div>
        <Link href={`/province/b/${code}/registrations`}>回到注册审核</Link>
      </div>
      <RegistrationReview detail={detail} />
    </div>
  )
}
