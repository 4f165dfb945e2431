import type { Metadata } from 'next'
import Link from 'next/link'
import { callApi } from '@/api/server'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { NoticeText } from '@/modules/privacy/components/notice-text'
import { LeaveButton } from '@/modules/registration/components/leave-button'
import { NewRegistrationForm } from '@/modules/registration/components/registration-form'
import { isDecided, nextSteps, stateNames } from '@/modules/registration/rules/registration-state'
import { openedRegistration } from './opened-registration'

export const metadata: Metadata = { title: '一级推荐单位注册' }

const steps = ['阅读告知，填写资料，取得注册编号', '下载登记表，签字、盖章', '上传扫描件和材料', '提交，等待人社厅审核']

/** 一级推荐单位注册: unit and operator; saving gives the number. */
export default async function RegisterPage() {
  const { data: opened } = await openedRegistration()
  const notice = await (await callApi()).public.privacyNotice()
  return (
    <>
      <h1 className="text-xl font-bold">一级推荐单位注册</h1>
      <p className="text-ink-2">
        市（州）人社局、省直部门、中央在川单位主（代）管部门在这里注册或变更经办人；其他单位由直接上级单位开户。已经填过的，请到
        <Link href="/register/status" className="underline">
          查询注册进度
        </Link>
        。
      </p>
      <ol className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2">
        {steps.map((step, index) => (
          <li key={step}>
            <b>{index + 1}</b> {step}
          </li>
        ))}
      </ol>
      {opened && (
        <Notice
          tone="brand"
          title={`本机${isDecided(opened.state) ? '打开着' : '正在办理'}注册 ${opened.number}（${stateNames[opened.state]}）`}
        >
          <p>
            <bdi>{opened.unitName}</bdi>。
            {isDecided(opened.state) ? nextSteps[opened.state] : '要继续办理它，不必重新填写。'}
            为别的单位填写的，请先在本机结束办理。
          </p>
          <div className="mt-1.5 flex flex-wrap gap-2">
            <ButtonLink href="/register/own" size="small" variant="primary">
              {isDecided(opened.state) ? '查看结果' : '继续办理'} {opened.number}
            </ButtonLink>
            <LeaveButton />
          </div>
        </Notice>
      )}
      <NewRegistrationForm
        key={notice.version}
        noticeVersion={notice.version}
        notice={<NoticeText {...notice} under={2} />}
      />
    </>
  )
}
