'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useToast } from '@/components/ui/toast'
import { BatchApplicantList, batchApplicantsKey } from '@/modules/applicant/components/batch-applicant-list'
import type { BatchApplicantPage, BatchApplicantRow } from '@/modules/applicant/schema'
import { SubjectSearch } from '@/modules/batch/components/subject-search'
import type { Subject } from '@/modules/batch/edit-schema'
import { ChangeEmployerDialog } from '@/modules/review/components/change-employer-dialog'

interface ApplicantDeskProps {
  batchCode: string
  initial: BatchApplicantPage
  loadedAt: Date
}

/** The list of applicants with the dialog that gives one to another unit. */
export function ApplicantDesk(props: ApplicantDeskProps) {
  const queries = useQueryClient()
  const showToast = useToast()
  const [applicant, setApplicant] = useState<BatchApplicantRow | null>(null)
  const [unit, setUnit] = useState<Subject | null>(null)

  function close() {
    setApplicant(null)
    setUnit(null)
    // Also after a refusal: it may be that somebody else was faster.
    void queries.invalidateQueries({ queryKey: batchApplicantsKey })
  }

  return (
    <>
      <BatchApplicantList {...props} onChangeEmployer={setApplicant} />
      {applicant && (
        <ChangeEmployerDialog
          applicant={applicant}
          unit={unit}
          unitSearch={(error) => (
            <SubjectSearch batchCode={props.batchCode} kind="unit" chosen={unit} onChoose={setUnit} error={error} />
          )}
          onClose={close}
          onDone={(message) => {
            close()
            showToast(message)
          }}
        />
      )}
    </>
  )
}
