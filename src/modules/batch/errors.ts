import { defineErrors } from '@/lib/domain-error'

export const batchErrors = defineErrors({
  NOT_FOUND: () => ({
    kind: 'notFound',
    what: '没有找到这个批次',
    why: '批次不存在，或地址不完整。',
    next: '请回到首页，重新选择批次。',
  }),
})
