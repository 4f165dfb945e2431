import type { Metadata } from 'next'
import Link from 'next/link'
import { siteSettings } from '@/api/server'
import { LookUpForm } from '@/modules/registration/components/look-up-form'
import { readRegistrationNumber } from '@/modules/registration/rules/registration-number'

export const metadata: Metadata = { title: '查询注册进度' }

/** 查询注册进度, and the way back to what was begun on another day or computer. */
export default async function RegistrationStatusPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>
}) {
  const { number } = await searchParams
  const { supportPhone } = await siteSettings()
  return (
    <div className="mx-auto flex w-full max-w-[480px] flex-col gap-3">
      <h1 className="text-xl font-bold">查询注册进度</h1>
      <p className="text-ink-2">
        凭注册编号和手机号查看进度、下载登记表、上传扫描件，或按退回原因修改。还没有填写的，请到
        <Link href="/register" className="underline">
          一级推荐单位注册
        </Link>
        。
      </p>
      <LookUpForm number={(typeof number === 'string' && readRegistrationNumber(number)) || ''} />
      <p className="text-xs text-ink-2">
        编号或手机号不记得的，请联系人社厅{supportPhone && `；技术支持电话 ${supportPhone}`}。
      </p>
    </div>
  )
}
