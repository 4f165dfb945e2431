import { noticeBlocks } from '../rules/notice-blocks'

interface NoticeTextProps {
  text: string
  sensitiveText: string
  /** The level of the page's heading above it. */
  under?: 1 | 2
}

/** A whole notice: what is told in general, and about the sensitive items apart from it. */
export function NoticeText({ text, sensitiveText, under = 1 }: NoticeTextProps) {
  const Heading = under === 1 ? 'h2' : 'h3'
  return (
    <div className="flex flex-col gap-2">
      <Blocks text={text} Heading={Heading} />
      <section className="mt-2 flex flex-col gap-2 border-l-[3px] border-warn bg-warn-2 px-4 py-3">
        <Heading className="font-bold">敏感个人信息</Heading>
        <Blocks text={sensitiveText} Heading={Heading} />
      </section>
    </div>
  )
}

function Blocks({ text, Heading }: { text: string; Heading: 'h2' | 'h3' }) {
  return noticeBlocks(text).map(({ kind, text: words }, position) =>
    kind === 'heading' ? (
      <Heading key={position} className="mt-2 font-bold">
        {words}
      </Heading>
    ) : (
      <p key={position}>{words}</p>
    ),
  )
}
