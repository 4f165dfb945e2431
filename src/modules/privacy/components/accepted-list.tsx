import { formatWhole } from '@/lib/china-time'
import type { OwnNoticesView } from '../schema'
import { NoticeText } from './notice-text'

/** What he has accepted, when; each version can be read again. */
export function AcceptedList({ accepted }: Pick<OwnNoticesView, 'accepted'>) {
  if (accepted.length === 0) return null
  return (
    <section className="card px-6 py-5">
      <h2 className="mb-2 font-bold">您同意过的版本</h2>
      <ul className="flex flex-col gap-2">
        {accepted.map(({ version, text, sensitiveText, acceptedAt }) => (
          <li key={version}>
            <details>
              <summary className="cursor-pointer">
                第 {version} 版，您于{' '}
                <time dateTime={acceptedAt.toISOString()} className="tabular-nums">
                  {formatWhole(acceptedAt)}
                </time>{' '}
                同意（含敏感个人信息）
              </summary>
              <div className="mt-2 border-l-2 border-line pl-4">
                <NoticeText text={text} sensitiveText={sensitiveText} under={2} />
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
