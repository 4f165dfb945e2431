'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useMemo, useState, type ReactNode } from 'react'
import { useApiClient } from '@/api/client'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { WhenHydrated } from '@/components/ui/when-hydrated'
import { canPrint } from '@/lib/printable-characters'
import { uploadFile } from '@/lib/upload-file'
import { checkForm } from '../rules/completeness'
import type { Form } from '../rules/form-content'
import { definitionFor } from '../rules/form-definition/definition-for'
import { isDraftSection, sectionOf } from '../rules/form-definition/form-definition'
import { sectionProgress } from '../rules/section-progress'
import type { ApplicationOverview, FormAttachment } from '../schema'
import { AttachmentsSection } from './attachments-section'
import { DraftNotices } from './draft-notices'
import { FilePreview } from './file-preview'
import { FormPageContext, type FieldPlace, type FormFiles } from './form-context'
import { afterRemoving, afterStoring, knownFiles, noChanges } from './known-files'
import { SectionFields } from './section-fields'
import { SectionNav } from './section-nav'
import { SectionTable } from './section-table'
import { useShownErrors } from './use-shown-errors'
import { useSectionDraft } from './use-section-draft'

export interface FormPageProps {
  overview: ApplicationOverview
  sectionKey: string
  /** The whole draft as loaded, ID number masked. */
  form: Form
  versions: Readonly<Record<string, number>>
  attachments: readonly FormAttachment[]
  /** Came from the list of what is missing: errors are shown without having been at the fields. */
  showsAllErrors: boolean
  openedRowId: string | null
  remarkAt: (place: FieldPlace) => ReactNode
  remarkCounts: Readonly<Record<string, number>>
}

/** One section of the form: list of sections, fields, files, errors, and everything saved by itself. */
export function FormPage(props: FormPageProps) {
  const { overview, sectionKey, remarkAt } = props
  const definition = useMemo(() => definitionFor(overview.overrides), [overview.overrides])
  const section = sectionOf(definition, sectionKey)
  if (!section) throw new Error(`no section ${sectionKey}`)
  const { draft, view } = useSectionDraft({
    applicationId: overview.applicationId,
    section,
    version: props.versions[section.key] ?? 0,
    content: props.form[section.key],
    boundKeys: overview.boundKeys,
    isEditable: overview.isEditable,
  })
  const files = useFormFiles(props, () => draft.flush())
  const [previewed, setPreviewed] = useState<FormAttachment | null>(null)
  const form = useMemo(
    () => (isDraftSection(section) ? { ...props.form, [section.key]: view.content } : props.form),
    [props.form, section, view.content],
  )
  const problems = useMemo(
    () =>
      checkForm(form, files.all, { ...overview, definition, canPrint }).filter(
        (problem) => problem.section !== 'pledge',
      ),
    [form, files.all, overview, definition],
  )
  const own = problems.filter((problem) => problem.section === section.key)
  const errors = useShownErrors(own, view.refused, props.showsAllErrors)

  return (
    <FormPageContext
      value={{
        definition,
        form,
        isEditable: overview.isEditable,
        boundKeys: overview.boundKeys,
        change: (change) => draft.change(change),
        ...errors,
        remarkAt,
        files: { ...files, preview: setPreviewed, previewedId: previewed?.id ?? null },
      }}
    >
      <div
        className={
          previewed ? 'grid gap-4 p-4 lg:grid-cols-[1fr_minmax(380px,44%)]' : 'grid gap-4 p-4 md:grid-cols-[210px_1fr]'
        }
      >
        {!previewed && (
          <div className="md:sticky md:top-16 md:self-start">
            <SectionNav
              batchCode={overview.batchCode}
              definition={definition}
              progress={sectionProgress(definition, form, files.all, problems)}
              current={section.key}
              remarkCounts={props.remarkCounts}
            />
          </div>
        )}
        <main id="main" className="card min-w-0 px-[18px] py-4">
          <div className="mb-3 flex flex-wrap items-baseline gap-x-2.5">
            <h1 className="text-lg font-bold">{section.label}</h1>
            <p className="text-xs text-ink-3">{section.hint}</p>
          </div>
          {!overview.isEditable && <LockedNotice overview={overview} />}
          <DraftNotices
            section={section}
            draft={draft}
            view={view}
            loginHref={loginHref(overview.batchCode, section.key)}
          />
          <WhenHydrated>
            {remarkAt({ section: section.key, field: null, rowId: null })}
            {section.key === 'attachments' ? (
              <AttachmentsSection />
            ) : section.table ? (
              <SectionTable key={section.key} section={section} problems={own} openedRowId={props.openedRowId} />
            ) : (
              <SectionFields section={section} />
            )}
          </WhenHydrated>
          {errors.sectionErrors.map((what) => (
            <Notice key={what} tone="stop" announced className="mt-3">
              {what}
            </Notice>
          ))}
          <SectionSteps batchCode={overview.batchCode} sections={definition.sections} current={section.key} />
        </main>
        {previewed && <FilePreview file={previewed} onClose={() => setPreviewed(null)} />}
      </div>
    </FormPageContext>
  )
}

/** The files as they are now, and how they change: what was typed is saved first, because a proof hangs on its row. */
function useFormFiles(
  props: FormPageProps,
  saveFirst: () => Promise<boolean>,
): Pick<FormFiles, 'all' | 'upload' | 'remove'> {
  const api = useApiClient()
  const router = useRouter()
  const [changes, setChanges] = useState(noChanges)
  const all = knownFiles(props.attachments, changes)
  const { applicationId } = props.overview

  return {
    all,
    async upload({ kind, rowId, replaces, file, onProgress, onStart }) {
      await saveFirst()
      const place = { applicationId, kind: kind.key, rowId: rowId ?? '', replaces: replaces ?? '' }
      const running = uploadFile<FormAttachment>('/api/files', place, file, onProgress)
      onStart(running.cancel)
      const stored = await running.done
      const isReplaced = (other: FormAttachment) =>
        other.id === replaces || (kind.maxFiles === 1 && other.kind === kind.key && other.rowId === rowId)
      setChanges((before) =>
        afterStoring(
          before,
          stored,
          all.filter(isReplaced).map(({ id }) => id),
        ),
      )
      router.refresh()
    },
    async remove(file) {
      await api.applicant.application.removeAttachment.mutate({ applicationId, attachmentId: file.id })
      setChanges((before) => afterRemoving(before, file.id))
      router.refresh()
    },
  }
}

function LockedNotice({ overview }: { overview: ApplicationOverview }) {
  return (
    <Notice tone="brand" title={`申报现在是“${overview.stateLabel}”，内容已锁定，只能查看`} className="mb-3">
      如需修改，请看
      <Link className="underline" href={`/applicant/b/${overview.batchCode}/status`}>
        办理进度
      </Link>
      。
    </Notice>
  )
}

interface SectionStepsProps {
  batchCode: string
  sections: readonly { key: string; shortLabel: string }[]
  current: string
}

/** To the section before and the one after; after the last comes checking and submitting. */
function SectionSteps({ batchCode, sections, current }: SectionStepsProps) {
  const listed = sections.filter(({ key }) => key !== 'pledge')
  const at = listed.findIndex(({ key }) => key === current)
  const [before, after] = [listed[at - 1], listed[at + 1]]
  const address = (key: string) => `/applicant/b/${batchCode}/form/${key}`
  return (
    <div className="mt-5 flex justify-between">
      {before ? (
        <Link href={address(before.key)} className={buttonClass({})}>
          ‹ {before.shortLabel}
        </Link>
      ) : (
        <span />
      )}
      <Link
        href={after ? address(after.key) : `/applicant/b/${batchCode}/submit`}
        className={buttonClass({ variant: 'primary' })}
      >
        {after ? after.shortLabel : '检查与提交'} ›
      </Link>
    </div>
  )
}

function loginHref(batchCode: string, section: string): string {
  return `/login?next=${encodeURIComponent(`/applicant/b/${batchCode}/form/${section}`)}`
}
