'use client'

import type { ReactNode } from 'react'
import type { AttachmentView, RemarkView } from '../schema'
import { FormSection } from './form-section'
import { RemarkList } from './remark-list'
import type { RemarkPlace } from './remark-place'
import type { DossierSection } from './dossier-section'

interface FormTabProps {
  sections: readonly DossierSection[]
  attachments: readonly AttachmentView[]
  remarks: readonly RemarkView[]
  onOpenAttachment: (attachment: AttachmentView) => void
  onAddRemark: ((place: RemarkPlace) => void) | null
  renderRemarkAction: (remark: RemarkView) => ReactNode
}

/** 申报表 as submitted: all sections one below the other, general remarks on top. */
export function FormTab({
  sections,
  attachments,
  remarks,
  onOpenAttachment,
  onAddRemark,
  renderRemarkAction,
}: FormTabProps) {
  const keys = sections.map(({ key }) => key)
  const general = remarks.filter((remark) => !remark.section || !keys.includes(remark.section))
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <RemarkList remarks={general} renderAction={renderRemarkAction} />
      {sections.map((section) => (
        <FormSection
          key={section.key}
          section={section}
          attachments={attachments}
          remarks={remarks.filter((remark) => remark.section === section.key)}
          renderRemarkAction={renderRemarkAction}
          onOpenAttachment={onOpenAttachment}
          onAddRemark={onAddRemark}
        />
      ))}
    </div>
  )
}
