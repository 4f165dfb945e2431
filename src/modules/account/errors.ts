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
  NAME_DIFFERS: () => ({
    kind: 'conflict',
    what: '没有保存：姓名与该证件号码已登记的姓名不一致',
    why: '同一个证件号码只能对应一个姓名，而该证件号码已用另一个姓名登记。',
    next: '请对照证件核对姓名和证件号码；确认无误的，请联系人社厅更正。',
    details: { problems: [{ path: ['name'], message: '与该证件号码已登记的姓名不一致，请对照证件核对。' }] },
  }),
})
