import { defineErrors } from '@/lib/domain-error'

export const accountErrors = defineErrors({
  NOT_LOGGED_IN: () => ({
    kind: 'unauthenticated',
    what: '您没有登录，或登录已失效',
    why: '长时间没有操作、已在别处退出，或账户有变动。',
    next: '请重新登录后继续；本页已填写的内容仍在，请不要关闭页面。',
  }),
  NO_PERMISSION: () => ({
    kind: 'forbidden',
    what: '您的账户不能办理这项业务',
    why: '这项业务由其他角色或其他单位办理。',
    next: '请用有权限的账户登录，或联系本单位经办人、上级单位。',
  }),
})
