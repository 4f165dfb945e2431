'use client'

import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { useApiClient } from '@/api/client'
import { ButtonLink } from '@/components/ui/button'
import { FileViewer } from '@/components/ui/file-viewer'
import type { OwnRegistration, RegistrationFile } from '../schema'
import { filePlaces } from './file-places'
import { FormDownload } from './form-download'
import { OwnFilePlace } from './own-file-place'
import { OwnRegistrationHead } from './own-registration-head'
import { RegistrantFacts, UnitFacts } from './registration-facts-list'
import { RegistrationHistoryList } from './registration-history-list'
import { SubmitRegistrationForm } from './submit-registration-form'

interface OwnRegistrationDeskProps {
  initial: OwnRegistration
  noticeVersion: number
  notice: ReactNode
}

/** One's own registration: its number and state, and as long as it may be changed what is to be done, in its order. */
export function OwnRegistrationDesk({ initial, noticeVersion, notice }: OwnRegistrationDeskProps) {
  const api = useApiClient().public.registration
  const router = useRouter()
  const [latest, setLatest] = useState(initial)
  const [shown, setShown] = useState<RegistrationFile | null>(null)
  // What the page was loaded with anew may be younger than what was asked for here.
  const own = initial.version > latest.version ? initial : latest

  async function look(): Promise<OwnRegistration> {
    const now = await api.own.query()
    setLatest(now)
    return now
  }
  /** The page too: the notice may be another one. What can't be asked for now is shown as it was. */
  async function refresh(): Promise<void> {
    router.refresh()
    await look().catch(() => null)
  }

  const places = filePlaces(own).filter(({ files }) => own.canEdit || files.length > 0)
  const viewed = own.files.find(({ id }) => id === shown?.id)
  return (
    <>
      <OwnRegistrationHead own={own} />
      <Part title={own.canEdit ? '1. 核对资料' : '资料'}>
        <UnitFacts facts={own} />
        <RegistrantFacts facts={own} />
        {own.canEdit && (
          <div>
            <ButtonLink href="/register/own/edit" className="print:hidden">
              修改资料
            </ButtonLink>
          </div>
        )}
      </Part>
      {own.canEdit && (
        <Part title="2. 下载登记表，打印、签字、盖章">
          <p className="text-ink-2">登记表按上面的资料生成，加盖单位公章后扫描。资料有修改的，要重新下载、盖章。</p>
          <FormDownload isReady={own.isFormReady} onLook={look} />
        </Part>
      )}
      {places.length > 0 && (
        <Part title={own.canEdit ? '3. 上传扫描件和材料' : '扫描件和材料'}>
          {places.map((place) => (
            <OwnFilePlace
              key={`${place.kind} ${place.materialKey}`}
              place={place}
              savedAt={own.savedAt}
              canEdit={own.canEdit}
              shownId={viewed?.id ?? null}
              onShow={setShown}
              onChanged={refresh}
            />
          ))}
          {viewed && (
            <FileViewer
              address={`/api/registration/files/${viewed.id}`}
              label={places.find(({ files }) => files.includes(viewed))?.label ?? ''}
              file={viewed}
              mayDownload={false}
              onClose={() => setShown(null)}
            />
          )}
        </Part>
      )}
      {own.canEdit && (
        <Part title="4. 提交审核">
          <SubmitRegistrationForm own={own} noticeVersion={noticeVersion} notice={notice} onChanged={refresh} />
        </Part>
      )}
      <RegistrationHistoryList history={own.history} />
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="card flex flex-col gap-3 px-6 py-4">
      <h2 className="font-bold">{title}</h2>
      {children}
    </section>
  )
}
