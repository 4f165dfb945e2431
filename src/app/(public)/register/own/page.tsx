import type { Metadata } from 'next'
import { callApi } from '@/api/server'
import { NoticeText } from '@/modules/privacy/components/notice-text'
import { OwnRegistrationDesk } from '@/modules/registration/components/own-registration-desk'
import { NotOpened } from '../not-opened'
import { openedRegistration } from '../opened-registration'

export const metadata: Metadata = { title: '我的注册' }

/** One's own registration: number, state, and what is to be done next. */
export default async function OwnRegistrationPage() {
  const { data: own, refusal } = await openedRegistration()
  if (refusal) return <NotOpened refusal={refusal} />
  const notice = await (await callApi()).public.privacyNotice()
  return (
    <>
      <h1 className="text-xl font-bold">一级推荐单位注册</h1>
      <OwnRegistrationDesk
        key={own.number}
        initial={own}
        noticeVersion={notice.version}
        notice={<NoticeText {...notice} under={2} />}
      />
    </>
  )
}
