'use client'

import { Search } from 'lucide-react'
import { useState } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { Subject } from '../edit-schema'

interface SubjectSearchProps {
  batchCode: string
  kind: 'unit' | 'applicant'
  chosen: Subject | null
  onChoose: (subject: Subject | null) => void
  error: string | null
}

/** Finds one unit or one person of the batch and chooses it. */
export function SubjectSearch({ batchCode, kind, chosen, onChoose, error }: SubjectSearchProps) {
  const { batch: api } = useApiClient().province
  const deed = useDeed()
  const [search, setSearch] = useState('')
  const [found, setFound] = useState<Subject[] | null>(null)

  async function find() {
    if (search.trim() === '') return
    await deed.run(async () => setFound(await api.findSubjects.query({ batchCode, kind, search })), { keepsPage: true })
  }

  if (chosen) {
    return (
      <div className="flex items-center gap-3">
        <p className="min-w-0 flex-1">
          <span className="font-bold">{chosen.name}</span>
          <span className="text-ink-2">（{chosen.place}）</span>
        </p>
        {/* The line that was clicked is gone: the focus goes on from here. */}
        <Button size="small" autoFocus onClick={() => onChoose(null)}>
          另选
        </Button>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-start gap-2">
        <TextField
          label={kind === 'unit' ? '单位名称' : '姓名或证件号码'}
          frameClassName="flex-1"
          maxLength={100}
          error={error}
          value={search}
          onValueChange={setSearch}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            void find()
          }}
        />
        <Button icon={Search} busy={deed.isBusy} onClick={() => void find()} className="mt-6">
          查找
        </Button>
      </div>
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
      {found && (
        <div role="status" className="text-sm text-ink-2">
          {found.length === 0 && '没有找到，请换个写法再找。'}
          {found.length === 20 && '只列出前 20 个，请把名称写得更完整。'}
        </div>
      )}
      {found && found.length > 0 && (
        <ul className="max-h-[168px] overflow-y-auto rounded-md border border-line">
          {found.map((subject) => (
            <li key={subject.id} className="border-b border-line-2 last:border-b-0">
              <button
                type="button"
                onClick={() => onChoose(subject)}
                className="w-full px-2.5 py-1.5 text-left text-sm hover:bg-hover"
              >
                {subject.name}
                <span className="text-ink-2">（{subject.place}）</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
