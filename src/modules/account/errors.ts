import { defineErrors } from '@/lib/domain-error'

export const accountErrors = defineErrors({
  /** `why`: what ended the session, where that is known. */
  NOT_LOGGED_IN: (why: string | null = null) => ({
    kind: 'unauthenticated',
    what: '您没有登录，或登录已失效',
    why: why ?? '长时间没有操作、已在别处退出，或账户有变动。',
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
  SECOND_FACTOR_NEEDED: () => ({
    kind: 'forbidden',
    what: '请先完成二次验证',
    why: '人社厅和管理员的账户，扫码后还要输入手机验证器上的验证码才能办理。',
    next: '请刷新页面，按提示输入验证码；已填写的内容没有丢失。',
  }),
  SECOND_FACTOR_NOT_BEGUN: () => ({
    kind: 'conflict',
    what: '没有验证：您的二次验证还没有设置，或刚刚被重置',
    why: '系统里没有您的验证器密钥。',
    next: '请刷新页面，按提示用手机验证器扫码设置。',
  }),
  SECOND_FACTOR_SET_UP: () => ({
    kind: 'conflict',
    what: '没有设置：二次验证刚刚已在另一个窗口设置好',
    why: '同一个人只有一个验证器密钥，先确认的有效。',
    next: '请刷新页面，输入手机验证器现在显示的验证码。',
  }),
  SECOND_FACTOR_LOCKED: () => ({
    kind: 'tooMany',
    what: '没有验证：二次验证已暂停',
    why: '短时间内验证码多次不正确。为防止他人猜测，一段时间内正确的验证码也不接受。',
    next: '请过一会儿再试（一般为 15 分钟）；急需办理，请联系人社厅的安全管理员重置二次验证。',
  }),
  CODE_WRONG: (isSetUp: boolean) => ({
    kind: 'invalid',
    what: '没有验证：验证码不正确',
    why: '验证码是手机验证器里“本系统”一项下的 6 位数字，每 30 秒更换一次。',
    next: `请输入现在显示的验证码；一直不正确的，请打开手机的“自动设置时间”后再试。${
      isSetUp
        ? '手机丢失的，可以用恢复码；恢复码也没有的，请联系安全管理员重置。'
        : '仍不正确的，请在手机验证器里删去“本系统”一项，重新扫描二维码。'
    }`,
    details: { problems: [{ path: ['code'], message: '验证码不正确，请输入现在显示的 6 位数字。' }] },
  }),
  CODE_USED: () => ({
    kind: 'invalid',
    what: '没有验证：这个验证码已经用过',
    why: '每个验证码只能用一次。',
    next: '请等手机上出现下一个验证码（最多 30 秒）后再输入。',
    details: { problems: [{ path: ['code'], message: '已经用过，请等下一个验证码。' }] },
  }),
  CODE_CLOCK: (minutesOff: number) => ({
    kind: 'invalid',
    what: '没有验证：手机时间不准',
    why: `验证码按时间计算，您手机的时间比系统时间慢约 ${minutesOff} 分钟。`,
    next: '请在手机设置中打开“自动设置时间”，等验证码更换后再输入。',
    details: { problems: [{ path: ['code'], message: '手机时间不准，请先校准手机时间。' }] },
  }),
  RECOVERY_CODE_WRONG: () => ({
    kind: 'invalid',
    what: '没有验证：恢复码不正确或已经用过',
    why: '恢复码是设置二次验证时给出的 10 位字母和数字，每个只能用一次。',
    next: '请核对后再试，或换一个没有用过的；都没有了，请联系人社厅的安全管理员重置。',
    details: { problems: [{ path: ['recoveryCode'], message: '不正确或已经用过。' }] },
  }),
  THIS_SESSION: () => ({
    kind: 'conflict',
    what: '没有结束：这是您现在的登录',
    why: '结束后本页将不能继续办理。',
    next: '要离开，请使用「退出登录」。',
  }),
  SESSION_NOT_FOUND: () => ({
    kind: 'notFound',
    what: '没有找到这次登录',
    why: '它可能已经退出或失效。',
    next: '请刷新页面查看现在的登录。',
  }),
  OWN_SESSIONS: () => ({
    kind: 'conflict',
    what: '没有结束：这是您自己的登录',
    why: '安全管理员结束的是他人的登录。',
    next: '自己的登录请到「我的登录」结束。',
  }),
  PASSWORD_MUST_CHANGE: () => ({
    kind: 'forbidden',
    what: '请先设置自己的密码',
    why: '您使用的是经办人告知的初始密码，设置新密码后才能办理。',
    next: '请打开「设置新密码」页面，设置后继续。',
  }),
  PASSWORD_EXPIRED: () => ({
    kind: 'forbidden',
    what: '请先更换密码',
    why: '您的密码使用时间已超过规定的期限，更换后才能继续办理。',
    next: '请打开「修改密码」页面，更换后继续；已填写的内容没有丢失。',
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
    why: '短时间内您的密码多次不正确，登录时输错的也计算在内。',
    next: '请过一会儿再试（暂停多久见帮助页）；或者退出后扫码登录，可直接设置新密码。',
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
