import { awardsSection, booksSection, papersSection, patentsSection, projectsSection } from './achievement-sections'
import { applicationSection } from './application-section'
import { basicSection } from './basic-section'
import type { AttachmentDefinition, FieldDefinition, FormDefinition, SectionDefinition } from './definition-types'
import { formAttachments, photoAttachment } from './form-attachments'
import { academicPostsSection, educationSection, honorsSection, workSection } from './history-sections'
import { attachmentsSection, benefitsSection, pledgeSection, summarySection } from './narrative-sections'
import { recommendationBlocks } from './recommendation-blocks'

/** The application form as the product ships it (workflow §10). A batch switches parts of it: see `definitionFor`. */
export const formDefinition: FormDefinition = {
  id: 'sc-leader-reserve',
  version: 1,
  sections: [
    basicSection,
    applicationSection,
    educationSection,
    workSection,
    academicPostsSection,
    honorsSection,
    projectsSection,
    papersSection,
    booksSection,
    patentsSection,
    awardsSection,
    benefitsSection,
    summarySection,
    attachmentsSection,
    pledgeSection,
  ],
  attachments: formAttachments,
  atLeastOneOf: { sections: ['projects', 'papers', 'books', 'patents', 'awards', 'benefits'], min: 1 },
  recommendation: recommendationBlocks,
}

export function sectionOf(definition: FormDefinition, key: string): SectionDefinition | undefined {
  return definition.sections.find((section) => section.key === key)
}

/** The fields of a plain section or the columns of a table. */
export function fieldsOf(section: SectionDefinition): FieldDefinition[] {
  return section.fields ?? section.table?.columns ?? []
}

/** Sections whose content the applicant types and autosave keeps: not the files, not the ticks. */
export function isDraftSection(section: SectionDefinition): boolean {
  return section.key !== 'attachments' && section.key !== 'pledge'
}

/** A kind of attachment, the photo included. */
export function attachmentKindOf(definition: FormDefinition, key: string): AttachmentDefinition | undefined {
  return key === photoAttachment.key ? photoAttachment : definition.attachments.find((kind) => kind.key === key)
}
