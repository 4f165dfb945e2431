import type { Metadata } from 'next'
import { callApi, siteSettings } from '@/api/server'
import { chinaDate } from '@/lib/china-time'
import { NoticeContact } from '@/modules/privacy/components/notice-contact'
import { NoticeText } from '@/modules/privacy/components/notice-text'

export const metadata: Metadata = { title: '个人信息处理告知' }

/** The present notice, for anybody. */
export default async function PrivacyPage() {
  const notice = await (await callApi()).public.privacyNotice()
  return (
    <article className="card mx-auto my-8 flex max-w-[860px] flex-col gap-3 px-8 py-6">
      <h1 className="text-xl font-bold">个人信息处理告知</h1>
      <p className="text-ink-2">
        第 {notice.version} 版，{chinaDate(notice.publishedAt)} 发布。申报人第一次进入时须阅读并同意。
      </p>
      <NoticeText {...notice} />
      <NoticeContact {...await siteSettings()} />
    </article>
  )
}
