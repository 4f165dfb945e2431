import type { LoginFailure } from './login'

export interface LoginFailureWords {
  what: string
  why: string
  next: string
  /** Where the user can go on by himself. */
  link?: { label: string; to: 'help' | 'platform-register' | 'registration' }
}

/** What the login page says for each way of not getting in: what happened, why, what to do. */
const loginFailures: Record<LoginFailure, LoginFailureWords> = {
  NOT_BOUND: {
    what: '未能登录：您还没有单位账户',
    why: '您已通过身份验证，但没有单位将您设为经办人。',
    next: '请联系上级单位在「下级单位及单位账户管理」中登记您的证件号码；一级推荐单位请先注册。',
    link: { label: '哪些单位可以为我开户，怎样注册？', to: 'help' },
  },
  DEACTIVATED: {
    what: '未能登录：您的单位账户已停用',
    why: '您已通过身份验证，但单位账户已注销，或经办人已变更为他人。',
    next: '如仍由您经办，请联系上级单位在「下级单位及单位账户管理」中恢复或重新登记。',
    link: { label: '哪些单位可以为我开户？', to: 'help' },
  },
  HANDED_OVER: {
    what: '未能登录：您的单位账户已由他人接办',
    why: '您已通过身份验证，但该单位的经办人已变更，账户由新的经办人使用。',
    next: '未办完的由新的经办人接着办理；如仍应由您经办，请联系上级单位在「下级单位及单位账户管理」中重新登记；一级推荐单位请在登录页的“一级推荐单位注册”办理经办人变更。',
    link: { label: '哪些单位可以为我开户？', to: 'help' },
  },
  OFFICER_ENDED: {
    what: '未能登录：您在人社厅的账户已停用',
    why: '您已通过身份验证，但系统管理员已停用您的人社厅账户。',
    next: '仍需由您办理人社厅业务的，请联系人社厅的系统管理员重新开通，再由安全管理员授权。',
  },
  ROLE_NOT_GRANTED: {
    what: '暂时不能登录：您的账户还没有授权',
    why: '系统管理员已为您开通人社厅账户，但安全管理员还没有授予角色，或者已收回。',
    next: '请联系人社厅的安全管理员授权；授权后用同一手机扫码即可登录。',
  },
  REGISTRATION_PENDING: {
    what: '暂时不能登录：您的单位注册还在审核',
    why: '注册申请已提交，等待人社厅审核。',
    next: '审核通过后，用同一手机扫码即可登录，不需要重新注册。',
    link: { label: '查询注册进度', to: 'registration' },
  },
  REGISTRATION_RETURNED: {
    what: '暂时不能登录：您的单位注册被退回修改',
    why: '人社厅已将注册申请退回，修改后重新提交才会继续审核。',
    next: '请凭注册编号和手机号查看退回原因，修改后重新提交；审核通过后再扫码登录。',
    link: { label: '查看退回原因，修改后重新提交', to: 'registration' },
  },
  NOT_REGISTERED: {
    what: '未能登录：您还不是公共服务平台的注册用户',
    why: '扫码的账号尚未在公共服务平台完成自然人用户注册。',
    next: '请先注册为自然人用户并实名认证，然后回到本页重新扫码登录。',
    link: { label: '注册自然人用户', to: 'platform-register' },
  },
  CANCELLED: {
    what: '没有登录：您在手机上取消了登录',
    why: '没有做任何改动。',
    next: '需要登录时，请再次点击「公共服务平台登录」并在手机上确认。',
  },
  EXPIRED: {
    what: '没有登录：二维码或本次登录已过期',
    why: '从打开扫码页面到手机确认超过了时限，同一次登录已经用过，或者是在另一个浏览器里开始的。',
    next: '请再次点击「公共服务平台登录」，用新的二维码扫码。',
  },
  PLATFORM_UNREACHABLE: {
    what: '没有登录：暂时连不上公共服务平台',
    why: '本系统运行正常，但与公共服务平台的连接没有建立，或者平台报告了故障。',
    next: '请几分钟后再试；多次不成功请联系技术支持。申报人可以用证件号码和密码登录。',
  },
  PLATFORM_SLOW: {
    what: '没有登录：公共服务平台应答太慢',
    why: '本系统运行正常，但公共服务平台 10 秒内没有应答，本次登录已停止。',
    next: '请一两分钟后再次点击「公共服务平台登录」；多次不成功请联系技术支持。申报人可以用证件号码和密码登录。',
  },
  PLATFORM_ANSWER_INVALID: {
    what: '没有登录：公共服务平台返回的身份信息不完整',
    why: '平台没有返回可以核对的姓名和证件号码，可能是您的账号尚未实名认证。',
    next: '请在公共服务平台完成实名认证后再试；仍不成功请联系技术支持。',
  },
  PLATFORM_IDENTITY_INVALID: {
    what: '没有登录：公共服务平台返回的姓名或证件号码不对',
    why: '姓名或证件号码的格式、校验位或证件类型与证件不符，无法确认您的身份。',
    next: '请在公共服务平台核对您的实名信息，更正后再试；仍不成功请联系技术支持。',
  },
  PLATFORM_NOT_VERIFIED: {
    what: '没有登录：您的平台账号实名认证级别不够',
    why: '公共服务平台报告，您的账号尚未完成本系统要求的实名认证。',
    next: '请在公共服务平台完成更高级别的实名认证（如人脸认证），然后重新扫码登录。',
  },
  PLATFORM_UNTRUSTED: {
    what: '没有登录：公共服务平台的应答没有通过安全核验',
    why: '应答的签名、时间或接收方与本次登录不符，可能被改动或重复使用，所以没有采用其中的身份信息。',
    next: '请再次点击「公共服务平台登录」；仍不成功请联系技术支持，并告知出现的时间。',
  },
  PLATFORM_UNREADABLE: {
    what: '没有登录：看不懂公共服务平台的应答',
    why: '本系统运行正常，但平台返回的不是身份信息，而是错误页面或不完整的内容。',
    next: '请几分钟后再试；多次不成功请联系技术支持。申报人可以用证件号码和密码登录。',
  },
  PLATFORM_REFUSED: {
    what: '没有登录：公共服务平台没有接受本系统的请求',
    why: '平台拒绝了本系统的核验请求，与您的账号和操作无关。',
    next: '请联系技术支持检查平台接入设置。申报人可以用证件号码和密码登录。',
  },
  OTHER_LOGIN: {
    what: '没有登录：返回的不是本浏览器最近一次开始的登录',
    why: '后来又在另一个窗口开始了登录，或者这个返回地址来自别的电脑、别的浏览器。',
    next: '另一个窗口正在登录的，请在那里完成；否则请再次点击「公共服务平台登录」。',
  },
  WRONG_CREDENTIALS: {
    what: '未能登录：证件号码或密码不正确',
    why: '证件号码尚未开通申报人账户，或者密码有误。密码区分大小写。',
    next: '请核对后再试；忘记密码请联系所在单位经办人重置，也可以扫码登录。',
  },
  LOCKED: {
    what: '未能登录：这个证件号码的登录已暂停',
    why: '短时间内密码多次不正确。为防止他人猜测，一段时间内不再接受密码登录，正确的密码也不接受。',
    next: '请过一会儿再试（暂停多久见帮助页）；急需办理，可以扫码登录，或请所在单位经办人重置密码。',
  },
  TOO_MANY_TRIES: {
    what: '未能登录：您所在的网络失败次数太多',
    why: '同一网络地址短时间内有很多次密码不正确的登录，一段时间内不再接受密码登录。',
    next: '请过一会儿再试（暂停多久见帮助页）；急需办理，可以扫码登录。',
  },
  TOO_MANY_REQUESTS: {
    what: '没有登录：您所在的网络访问太频繁',
    why: '同一网络地址在短时间内访问太多；同一单位的用户常共用一个地址。',
    next: '请过几分钟再试；一直这样请联系技术支持。',
  },
  SESSION_ENDED: {
    what: '登录已失效，请重新登录',
    why: '长时间没有操作、已在别处退出，或账户有变动。',
    next: '登录后将回到刚才的页面。',
  },
  UNEXPECTED: {
    what: '没有登录：登录过程出了意外',
    why: '没有做任何改动。',
    next: '请再试一次；仍不成功请联系技术支持。',
  },
}

/** A registration's number as it may stand in the address; null for what is none. */
export function readRegistrationNumber(text: string | null | undefined): string | null {
  return typeof text === 'string' && /^[A-Z0-9][A-Z0-9-]{3,39}$/.test(text) ? text : null
}

/** The words of a failure as it stands in the address; null for what is none of ours. */
export function loginFailureWords(failure: string | null | undefined): LoginFailureWords | null {
  return isLoginFailure(failure) ? loginFailures[failure] : null
}

/** What went wrong between the platform and us, not with an account: the page shows the number under which it is recorded. */
export function isPlatformFailure(failure: LoginFailure): boolean {
  return (
    failure.startsWith('PLATFORM_') || failure === 'EXPIRED' || failure === 'OTHER_LOGIN' || failure === 'UNEXPECTED'
  )
}

/** The number of a request as it may stand in the address; null for what is none. */
export function readReference(text: string | null | undefined): string | null {
  return typeof text === 'string' && /^[0-9a-f]{12}$/.test(text) ? text : null
}

export function isLoginFailure(text: string | null | undefined): text is LoginFailure {
  return typeof text === 'string' && Object.hasOwn(loginFailures, text)
}
