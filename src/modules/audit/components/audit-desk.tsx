'use client'

import { useState } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { RefusalNotice } from '@/components/ui/notice'
import { formatTotal, Pager } from '@/components/ui/pager'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { problemsOfRefusal, type Problems } from '@/lib/form-problems'
import type { AuditValueWords } from '../rules/audit-details'
import { auditActionOptions } from '../rules/audit-words'
import type { AuditPage } from '../schema'
import { AuditTable } from './audit-table'

const noFilter = { from: '', until: '', person: '', unit: '', action: '', result: '' }
type Filter = typeof noFilter

interface AuditDeskProps {
  first: AuditPage
  valueWords: AuditValueWords
}

/** 审计日志: looked for by time, person, unit, action and result. What is typed stays out of the address. */
export function AuditDesk({ first, valueWords }: AuditDeskProps) {
  const client = useApiClient()
  const [filter, setFilter] = useState(noFilter)
  const [asked, setAsked] = useState<Filter>(noFilter)
  const [found, setFound] = useState(first)
  const deed = useDeed()
  const problems: Problems = deed.refusal ? problemsOfRefusal(deed.refusal) : {}
  const field = (name: keyof Filter) => ({
    value: filter[name],
    onValueChange: (value: string) => {
      setFilter({ ...filter, [name]: value })
      deed.clearRefusal()
    },
    error: problems[name] ?? null,
  })

  const search = (what: Filter, page: number) =>
    deed.run(
      async () => {
        setFound(await client.auditAdmin.log.search.query({ ...inputOf(what), page }))
        setAsked(what)
      },
      { keepsPage: true },
    )

  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex items-center gap-4">
        <h1 className="text-lg font-bold">审计日志</h1>
        <span className="text-ink-2" role="status">
          {formatTotal(found.total)} 条
        </span>
      </div>
      <form
        className="card grid grid-cols-2 items-start gap-x-3 gap-y-2 px-4 py-3 lg:grid-cols-4"
        onSubmit={(event) => {
          event.preventDefault()
          void search(filter, 1)
        }}
      >
        <TextField label="起始日期" type="date" {...field('from')} />
        <TextField label="截止日期" type="date" {...field('until')} />
        <TextField label="人员" placeholder="姓名，或完整证件号码" {...field('person')} />
        <TextField label="单位" placeholder="单位名称" {...field('unit')} />
        <Select label="操作" placeholder="全部" options={auditActionOptions} {...field('action')} />
        <Select label="结果" placeholder="全部" options={results} {...field('result')} />
        <div className="flex gap-2 self-end">
          <Button type="submit" variant="primary" busy={deed.isBusy}>
            查询
          </Button>
          <Button
            onClick={() => {
              setFilter(noFilter)
              void search(noFilter, 1)
            }}
          >
            清除条件
          </Button>
        </div>
      </form>
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
      {found.rows.length === 0 ? (
        <div className="card">
          <EmptyState title="没有符合条件的记录">请放宽时间范围，或清除条件后再查。</EmptyState>
        </div>
      ) : (
        <AuditTable rows={found.rows} valueWords={valueWords} />
      )}
      <Pager {...found} unit="条" onPage={(page) => void search(asked, page)} />
    </div>
  )
}

const results = [
  { value: 'done', label: '已办理' },
  { value: 'refused', label: '未办成' },
]

function inputOf({ from, until, result, ...rest }: Filter) {
  return {
    ...rest,
    from: from || null,
    until: until || null,
    result: result === 'done' || result === 'refused' ? result : null,
  } as const
}
