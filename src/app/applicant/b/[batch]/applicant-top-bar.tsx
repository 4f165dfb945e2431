'use client'

import Link from 'next/link'
import { Chip } from '@/components/ui/chip'
import { Menu, menuItemClass } from '@/components/ui/menu'
import { TopBar, TopBarTitle } from '@/components/ui/top-bar'
import { LogoutButton } from '@/modules/account/components/logout-button'
import { useDrafts } from '@/modules/application/components/draft-provider'
import { SaveStatus } from '@/modules/application/components/save-status'
import { dictionaryLabel } from '@/modules/dictionary/rules/dictionaries'

interface ApplicantTopBarProps {
  batchCode: string
  batchName: string
  category: string | null
  personName: string
  isEditable: boolean
  /** He acts for units too, or applies in another batch. */
  hasOtherAccounts: boolean
}

export function ApplicantTopBar({
  batchCode,
  batchName,
  category,
  personName,
  isEditable,
  hasOtherAccounts,
}: ApplicantTopBarProps) {
  const drafts = useDrafts()
  const base = `/applicant/b/${batchCode}`

  async function saveBeforeLogout(): Promise<boolean> {
    const isSaved = await drafts.flush()
    const leaves = isSaved || window.confirm('还有内容没有保存到系统。现在退出，本机暂存的内容会被清除。仍要退出吗？')
    if (leaves) drafts.forget(window.localStorage)
    return leaves
  }

  const links = (
    <>
      <Link href={base} className="text-sm whitespace-nowrap text-white no-underline hover:underline">
        申报首页
      </Link>
      <Link href={`${base}/status`} className="text-sm whitespace-nowrap text-white no-underline hover:underline">
        办理进度
      </Link>
      <Link
        href={`${base}/submit#preview`}
        className="text-sm whitespace-nowrap text-white no-underline hover:underline"
      >
        预览申报表
      </Link>
    </>
  )
  return (
    <TopBar
      aside={
        <>
          {isEditable && <SaveStatus />}
          {links}
          <Menu onDark label={<span className="max-w-40 truncate">{personName}</span>}>
            <Link href="/help" className={menuItemClass}>
              使用帮助
            </Link>
            <Link href="/applicant/password" className={menuItemClass}>
              修改密码
            </Link>
            <a href="/sessions" className={menuItemClass}>
              我的登录
            </a>
            <Link href="/applicant/privacy" className={menuItemClass}>
              个人信息处理告知
            </Link>
            {hasOtherAccounts && (
              <a href="/choose" className={menuItemClass}>
                切换身份
              </a>
            )}
            <LogoutButton beforeLogout={saveBeforeLogout} className="w-full !justify-start" />
          </Menu>
        </>
      }
    >
      <span className="shrink-0">
        <TopBarTitle>荐才 · 申报</TopBarTitle>
      </span>
      <span className="hidden min-w-0 md:block">
        <Chip tone="brand" title={batchName}>
          {batchName}
          {category && ` · ${dictionaryLabel('category', category)}`}
        </Chip>
      </span>
    </TopBar>
  )
}
