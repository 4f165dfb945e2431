import { defineErrors } from '@/lib/domain-error'

export const documentErrors = defineErrors({
  NOT_FOUND: () => ({
    kind: 'notFound',
    what: '没有找到这份申报表',
    why: '申报不存在、尚未报到您这里，或您无权查看。',
    next: '请回到列表，从申报人的姓名进入。',
  }),
  PART_NOT_ALLOWED: ({ why }: { why: string }) => ({
    kind: 'forbidden',
    what: '不能导出这一部分',
    why,
    next: '请改为导出可以导出的部分。',
  }),
  OUTDATED: () => ({
    kind: 'conflict',
    what: '这份文件已不是最新内容',
    why: '生成之后，申报表或推荐意见有了改动。',
    next: '请回到页面重新生成。',
  }),
  NOT_READY: () => ({
    kind: 'conflict',
    what: '申报表还没有生成好',
    why: '正在生成，或生成没有成功。',
    next: '请回到页面查看生成结果，稍后再下载。',
  }),
  FILE_MISSING: () => ({
    kind: 'notFound',
    what: '暂时不能下载这份申报表',
    why: '生成的文件已不在存储中。',
    next: '请回到页面重新生成，内容没有丢失。',
  }),
})
