import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { callApi, currentActor, whySessionEnded } from '@/api/server'
import { Moment } from '@/components/ui/moment'
import { formatSentence } from '@/lib/china-time'
import { LoginCard } from '@/modules/account/components/login-card'
import { isLoginFailure, readReference, readRegistrationNumber } from '@/modules/account/login-failures'
import { safeNextPath } from '@/modules/account/rules/safe-next'
import { InFlightList } from '@/modules/unit/components/in-flight-list'
import { handoverInput } from '@/modules/unit/handover-schema'
import { windowLabels } from '@/modules/batch/rules/window-labels'

export const metadata: Metadata = { title: '登录' }

type PublicApi = Awaited<ReturnType<typeof callApi>>['public']
type LoginInfo = Awaited<ReturnType<PublicApi['loginInfo']>>

export default async function LoginPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { error, next, number, handover, reference } = await searchParams
  const goTo = safeNextPath(asText(next)) ?? '/'
  const failure = asText(error)
  if (failure === null && (await currentActor()) !== null) redirect(goTo)
  const { public: api } = await callApi()
  const info = await api.loginInfo()
  const handedOver = failure === 'HANDED_OVER' ? await handedOverBy(api, asText(handover)) : null
  return (
    <div className="mx-auto grid max-w-[940px] grid-cols-1 gap-10 px-8 py-10 md:grid-cols-[1fr_400px] md:py-[72px]">
      <RoundInfo batch={info.batch} />
      <div>
        <LoginCard
          failure={isLoginFailure(failure) ? failure : null}
          endedWhy={failure === 'SESSION_ENDED' ? await whySessionEnded() : null}
          registrationNumber={readRegistrationNumber(asText(number))}
          reference={readReference(asText(reference))}
          next={goTo}
          registerUrl={info.platformRegisterUrl}
          more={
            handedOver && (
              <>
                <p>
                  {handedOver.unitName}，<Moment at={handedOver.at} /> 变更，当时在办的：
                </p>
                <InFlightList summary={handedOver.summary} />
              </>
            )
          }
        />
      </div>
    </div>
  )
}

/** An address that names no handover is answered with the failure's own words. */
async function handedOverBy(api: PublicApi, handoverId: string | null) {
  const id = handoverInput.safeParse({ handoverId })
  return id.success ? api.handedOver(id.data) : null
}

function RoundInfo({ batch }: Pick<LoginInfo, 'batch'>) {
  return (
    <div>
      <h1 className="text-2xl font-bold">{batch?.name ?? '推荐选拔'}</h1>
      <p className="mt-2 mb-5 text-ink-2">
        {batch === null ? '目前没有批次，开始时间以人社厅通知为准。' : '申报、审核、推荐、上报一处办理'}
      </p>
      {batch !== null && !batch.isOpen && <p className="mb-4 text-warn">本批次现未开放办理，可登录查看。</p>}
      <Deadlines windows={batch?.windows ?? []} />
      <section className="card mt-7 px-4 py-3.5">
        <h2 className="font-bold">第一次使用</h2>
        <p className="mt-1 mb-1 text-xs text-ink-2">
          单位账户由直接上级单位开通，申报人账户由所在单位经办人开通；一级推荐单位由人社厅审核开通。
        </p>
        <p className="flex flex-wrap gap-x-4 text-xs">
          <Link href="/register">一级推荐单位注册</Link>
          <Link href="/register/status">查询注册进度</Link>
          <Link href="/help">怎样扫码登录、谁为我开户</Link>
        </p>
      </section>
    </div>
  )
}

function Deadlines({ windows }: Pick<NonNullable<LoginInfo['batch']>, 'windows'>) {
  const rows = windowLabels.flatMap(([level, label]) => {
    const window = windows.find((candidate) => candidate.level === level)
    return window === undefined ? [] : [{ label, ...window }]
  })
  return (
    <dl className="grid grid-cols-[136px_1fr] gap-2.5">
      {rows.map(({ label, opensAt, closesAt }) => (
        <div key={label} className="contents">
          <dt className="text-ink-2">{label}</dt>
          <dd className="m-0">
            {formatSentence(opensAt)} – {formatSentence(closesAt)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
