import { defineErrors } from '@/lib/domain-error'

export const supportingFileErrors = defineErrors({
  TOO_MUCH_SENT: ({ most }: { most: string }) => ({
    kind: 'tooMany',
    what: '没有上传：一天内上传的文件太多',
    why: `同一网络地址或同一账户 24 小时内最多上传 ${most}。`,
    next: '请明天再试；扫描件太大的，请用较低的分辨率（200 dpi 即可）重新扫描。已上传的文件没有丢失。',
  }),
  SUPPORTING_FILE_NOT_FOUND: () => ({
    kind: 'notFound',
    what: '没有找到这份材料',
    why: '材料不存在、已删除，或您无权查看。',
    next: '请刷新页面后，从材料所在的位置打开或重新上传。',
  }),
})
