'use client'

import { Menu, menuItemClass } from '@/components/ui/menu'
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
      <a href="/sessions" className={menuItemClass}>
        我的登录
      </a>
      <LogoutButton className="w-full justify-start" />
    </Menu>
  )
}
