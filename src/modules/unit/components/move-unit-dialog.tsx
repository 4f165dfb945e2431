'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { refusalOf, useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { KnownTick } from '@/components/form/known-tick'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { RadioGroup } from '@/components/ui/radio-group'
import { SearchBox } from '@/components/ui/search-box'
import type { AnyUnitDetail } from '../province-schema'

interface MoveUnitDialogProps {
  batchCode: string
  unit: AnyUnitDetail
  onClose: () => void
  onDone: (superiorName: string) => void
}

/** 调整隶属关系: search the new superior, and put the unit under it with all that is below. */
export function MoveUnitDialog({ batchCode, unit, onClose, onDone }: MoveUnitDialogProps) {
  const { units: api } = useApiClient().province
  const deed = useDeed()
  const [search, setSearch] = useState('')
  const [conflictKnown, setConflictKnown] = useState(false)
  const [page, setPage] = useState(1)
  const [superior, setSuperior] = useState<{ unitId: string; name: string } | null>(null)
  const { data, error } = useQuery({
    queryKey: ['unit-tree', 'search', batchCode, search, false, page],
    queryFn: () => api.search.query({ batchCode, search, page }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  })
  const rows = search === '' ? [] : (data?.rows ?? []).filter(({ unitId }) => unitId !== unit.unitId)

  /** What is chosen is what is seen. */
  function showPage(next: number) {
    setPage(next)
    setSuperior(null)
  }

  async function move() {
    if (!superior) return
    const { unitId, version } = unit
    const input = { unitId, version, superiorId: superior.unitId, conflictKnown }
    if (await deed.run(() => api.move.mutate(input))) onDone(superior.name)
  }

  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={`调整隶属关系：${unit.name}`}
      description={
        <p>
          现在的上级单位：{unit.above.at(-1)}
          。该单位连同其全部下级单位转到新的上级单位之下，账户和办理记录不变；有未归档批次申报信息的，不能调整。
        </p>
      }
      footer={
        <>
          <Button onClick={onClose}>返回，不办理</Button>
          <Button variant="primary" wraps disabled={!superior} busy={deed.isBusy} onClick={() => void move()}>
            {superior ? `调整到“${superior.name}”之下` : '请先选择新的上级单位'}
          </Button>
        </>
      }
    >
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
      <KnownTick refusal={deed.refusal} checked={conflictKnown} onCheckedChange={setConflictKnown} />
      {error && <RefusalNotice refusal={refusalOf(error)} />}
      <div role="search">
        <SearchBox
          what="新的上级单位名称、代码、经办人"
          search={search}
          onSearch={(text) => {
            setSearch(text)
            showPage(1)
          }}
        />
      </div>
      {rows.length > 0 && (
        <RadioGroup
          label="新的上级单位"
          options={rows.map(({ unitId, name, above }) => ({
            value: unitId,
            label: above.length > 0 ? `${name}（${above.join(' › ')}）` : `${name}（一级推荐单位）`,
          }))}
          value={superior?.unitId ?? null}
          onValueChange={(unitId) => {
            setSuperior(rows.find((row) => row.unitId === unitId) ?? null)
            setConflictKnown(false)
            deed.clearRefusal()
          }}
        />
      )}
      {search !== '' && data?.total === 0 && <p className="text-ink-2">没有找到单位，请换个写法再找。</p>}
      {search !== '' && data && data.total > data.pageSize && <Pager {...data} unit="个" onPage={showPage} />}
    </Dialog>
  )
}
