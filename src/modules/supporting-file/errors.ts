import { defineErrors } from '@/lib/domain-error'

export const supportingFileErrors = defineErrors({
  SUPPORTING_FILE_NOT_FOUND: () => ({
    kind: 'notFound',
    what: '没有找到这份材料',
    why: '材料不存在、已删除，或您无权查看。',
    next: '请刷新页面后，从材料所在的位置打开或重新上传。',
  }),
})
