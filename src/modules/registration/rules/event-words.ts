import type { RegistrationState } from '@/generated/prisma/enums'

/** What brought a registration into a state, as its history tells it. */
export function eventWords(toState: RegistrationState, isAgain: boolean): string {
  switch (toState) {
    case 'DRAFT':
      return '填写注册'
    case 'PENDING':
      return isAgain ? '修改后重新提交' : '提交审核'
    case 'RETURNED':
      return '退回修改'
    case 'APPROVED':
      return '审核通过'
    case 'REJECTED':
      return '不通过'
  }
}
