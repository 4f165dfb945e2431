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
  NOT_ACTING_FOR_UNIT: () => ({
    kind: 'forbidden',
    what: '没有办成，您现在不能为这个单位办理',
    why: '您不是这个单位的经办人，经办人可能已经变更，或者您已在别的窗口换了身份。',
    next: '请从页面顶部切换到您经办的单位后再试；如应由您经办，请联系上级单位。',
  }),
  NOT_YOUR_ACCOUNT: () => ({
    kind: 'forbidden',
    what: '没有切换',
    why: '这不是您现在可以使用的账户，可能已停用；用密码登录时只能办理本人这一批次的申报。',
    next: '请刷新页面后再选；需要用其他身份办理，请退出后扫码登录。',
  }),
  PASSWORD_MUST_CHANGE: () => ({
    kind: 'forbidden',
    what: '请先设置自己的密码',
    why: '您使用的是经办人告知的初始密码，设置新密码后才能办理。',
    next: '请打开「设置新密码」页面，设置后继续。',
  }),
  PASSWORD_REFUSED: (problems: readonly string[], words: readonly string[]) => ({
    kind: 'invalid',
    what: '没有保存，新密码不符合要求',
    why: `${words.join('；')}。`,
    next: '请换一个密码。',
    details: { problems },
  }),
  OLD_PASSWORD_WRONG: () => ({
    kind: 'invalid',
    what: '没有保存，原密码不正确',
    why: '密码区分大小写。多次不正确，账户会暂停登录一段时间。',
    next: '请重新填写原密码；忘记原密码，请退出后扫码登录，可直接设置新密码。',
  }),
  PASSWORD_LOCKED: () => ({
    kind: 'tooMany',
    what: '没有保存，暂时不能修改密码',
    why: '短时间内原密码多次不正确。',
    next: '请过一会儿再试（一般为 15 分钟）；或者退出后扫码登录，可直接设置新密码。',
  }),
  PASSWORD_CHANGED_ELSEWHERE: () => ({
    kind: 'conflict',
    what: '没有保存，密码刚刚已在别处修改',
    why: '可能是您在另一个窗口修改，或经办人重置了密码。',
    next: '请用最新的密码重新登录。',
  }),
  NAME_DIFFERS: () => ({
    kind: 'conflict',
    what: '没有保存：姓名与该证件号码已登记的姓名不一致',
    why: '同一个证件号码只能对应一个姓名，而该证件号码已用另一个姓名登记。',
    next: '请对照证件核对姓名和证件号码；确认无误的，请联系人社厅更正。',
    details: { problems: [{ path: ['name'], message: '与该证件号码已登记的姓名不一致，请对照证件核对。' }] },
  }),
})
