'use client'

import { useState, type SyntheticEvent } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import { settingBounds, settingShape, settingWords } from '../rules/setting-table'
import { settingValue, type SettingView } from '../schema'

/** One setting: a new value within its bounds, or back to that of the installation. */
export function SettingDialog({ setting, onClose }: { setting: SettingView; onClose: () => void }) {
  const { key, value, setAt } = setting
  const { title, help, kind } = settingShape(key)
  const api = useApiClient()
  const showToast = useToast()
  const deed = useDeed()
  const [typed, setTyped] = useState(String(value))
  const [error, setError] = useState<string | null>(null)
  const isDefault = setting.value === setting.default

  async function save(next: string | number | null) {
    const done = await deed.run(() => api.systemAdmin.setting.set.mutate({ key, value: next, seenAt: setAt }))
    if (!done) return
    showToast(`${title}已保存`)
    onClose()
  }

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    const parsed = settingValue(key).safeParse(kind === 'number' ? readNumber(typed) : typed)
    setError(parsed.success ? null : (parsed.error.issues[0]?.message ?? '内容不符合要求'))
    if (parsed.success) await save(parsed.data)
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`修改${title}`}
      description={help}
      footer={
        <>
          {!isDefault && (
            <Button busy={deed.isBusy} onClick={() => void save(null)}>
              恢复为安装时的值（{settingWords(key, setting.default)}）
            </Button>
          )}
          <Button onClick={onClose}>返回，不修改</Button>
          <Button type="submit" form="setting-form" variant="primary" busy={deed.isBusy}>
            保存
          </Button>
        </>
      }
    >
      <form id="setting-form" noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          label={title}
          hint={settingBounds(key)}
          value={typed}
          onValueChange={(text) => {
            setTyped(text)
            setError(null)
          }}
          error={error}
          inputMode={kind === 'number' ? 'numeric' : undefined}
          maxLength={200}
          autoFocus
        />
      </form>
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
    </Dialog>
  )
}

/** The number, or the text as it was typed, for the schema to refuse. */
function readNumber(text: string): number | string {
  const plain = text.normalize('NFKC').trim()
  return /^\d{1,9}$/.test(plain) ? Number(plain) : plain
}
