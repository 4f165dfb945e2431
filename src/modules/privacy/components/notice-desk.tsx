import { formatWhole } from '@/lib/china-time'
import type { NoticeVersionView } from '../schema'
import { NoticeEditor } from './notice-editor'
import { NoticeText } from './notice-text'

/** 个人信息处理告知: all versions, and the next one being written. */
export function NoticeDesk({ versions }: { versions: NoticeVersionView[] }) {
  const present = versions[0]
  return (
    <div className="flex max-w-[860px] flex-col gap-3">
      <h1 className="text-lg font-bold">个人信息处理告知</h1>
      <p className="text-ink-2">
        申报人第一次进入前须阅读并同意。已发布的版本不能修改；发布新的版本后，所有申报人下次登录时须重新阅读并同意。
      </p>
      {present && <NoticeEditor key={present.version} present={present} />}
      <section className="card px-5 py-3">
        <h2 className="mb-2 font-bold">各版本</h2>
        <ul className="flex flex-col gap-2">
          {versions.map(({ version, publishedAt, publishedBy, consents, text, sensitiveText }) => (
            <li key={version}>
              <details>
                <summary className="cursor-pointer">
                  第 {version} 版{version === present?.version && '（现行）'}：
                  {publishedBy === null ? '随系统提供' : `${formatWhole(publishedAt)} 由 ${publishedBy} 发布`}，
                  {consents} 人已同意
                </summary>
                <div className="mt-2 border-l-2 border-line pl-4">
                  <NoticeText text={text} sensitiveText={sensitiveText} under={2} />
                </div>
              </details>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
