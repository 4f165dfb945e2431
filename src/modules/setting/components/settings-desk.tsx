'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { settingGroups, settingShape, settingWords, type SettingGroup } from '../rules/setting-table'
import type { SettingView } from '../schema'
import { SettingDialog } from './setting-dialog'

/** 系统设置: what holds now, who set it when, and the way to change each. */
export function SettingsDesk({ settings }: { settings: SettingView[] }) {
  const [editing, setEditing] = useState<SettingView['key'] | null>(null)
  const edited = settings.find(({ key }) => key === editing)
  return (
    <div className="flex max-w-[860px] flex-col gap-3">
      <h1 className="text-lg font-bold">系统设置</h1>
      <p className="text-ink-2">修改后几秒内在全部服务器生效，不需要重启；每次修改都记入审计日志。</p>
      {(Object.keys(settingGroups) as SettingGroup[]).map((group) => (
        <section key={group} className="card px-5 py-3">
          <h2 className="font-bold">{settingGroups[group]}</h2>
          <ul>
            {settings
              .filter(({ key }) => settingShape(key).group === group)
              .map((setting) => (
                <SettingRow key={setting.key} setting={setting} onEdit={() => setEditing(setting.key)} />
              ))}
          </ul>
        </section>
      ))}
      {edited && <SettingDialog setting={edited} onClose={() => setEditing(null)} />}
    </div>
  )
}

function SettingRow({ setting, onEdit }: { setting: SettingView; onEdit: () => void }) {
  const { key, value, setAt, setBy } = setting
  const { title, help } = settingShape(key)
  return (
    <li className="flex items-start gap-4 border-b border-line-2 py-2.5 last:border-b-0">
      <div className="min-w-0 flex-1">
        <p>
          {title}：<b className="[overflow-wrap:anywhere]">{settingWords(key, value)}</b>
        </p>
        <p className="text-xs text-ink-2">
          {help}
          {setAt && (
            <>
              {' '}
              <bdi>{setBy ?? '管理员'}</bdi> 于 <Moment at={setAt} /> 设置。
            </>
          )}
        </p>
      </div>
      <Button size="small" aria-label={`修改${title}`} onClick={onEdit}>
        修改
      </Button>
    </li>
  )
}
