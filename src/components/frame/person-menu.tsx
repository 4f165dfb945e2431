'use client'

import { Menu } from '@/components/ui/menu'
import { hasBrowserDrafts } from '@/lib/browser-drafts'
import { LogoutButton } from '@/modules/account/components/logout-button'

interface PersonMenuProps {
  personName: string
  /** 经办人, 申报人 … */
  roleLabel: string
  unitName: string
}

/** Who acts for whom, and the way out. */
export function PersonMenu({ personName, roleLabel, unitName }: PersonMenuProps) {
  return (
    <Menu
      onDark
      label={
        <span className="max-w-[150px] truncate">
          <bdi>{personName}</bdi>（{roleLabel}）
        </span>
      }
    >
      <p className="px-3 py-1.5 text-sm text-ink-2">
        {personName}
        <br />
        {unitName}
        <br />
        {roleLabel}
      </p>
      <LogoutButton beforeLogout={mayForget} className="w-full justify-start" />
    </Menu>
  )
}

/** Offices share computers: what the browser keeps goes with the person. */
function mayForget(): Promise<boolean> {
  const words = '还有没办完的内容（退回理由、意见等）只存在这台电脑上，退出后会清除。仍要退出吗？'
  return Promise.resolve(!hasBrowserDrafts(window.localStorage) || window.confirm(words))
}
