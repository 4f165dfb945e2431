interface TextSetting {
  kind: 'text'
  /** 0: it may be left blank. */
  least: number
  most: number
  pattern?: { of: RegExp; words: string }
}

interface NumberSetting {
  kind: 'number'
  least: number
  most: number
  unit: string
  /** What 0 means, where it is allowed below `least`. */
  zero?: string
}

export type SettingShape = (TextSetting | NumberSetting) & {
  group: SettingGroup
  title: string
  /** What it does, from when on. */
  help: string
}

export const settingGroups = {
  page: '页面上的信息',
  session: '登录的有效时间',
  login: '登录失败的限制',
  password: '申报人的密码',
  retention: '保留时间',
} as const
export type SettingGroup = keyof typeof settingGroups

/** Every setting that an administrator changes while the system runs, in the order of the page. */
export const settingTable = {
  installationTitle: {
    group: 'page',
    title: '系统名称',
    help: '显示在登录页和各页顶部。',
    kind: 'text',
    least: 4,
    most: 40,
  },
  supportPhone: {
    group: 'page',
    title: '技术支持电话',
    help: '显示在页面底部和帮助页；不填则不显示。',
    kind: 'text',
    least: 0,
    most: 40,
    pattern: { of: /^[\d+()（）\-—转、 ]*$/, words: '只能有数字、“-”、括号、“转”和“、”，如 028-86001234 转 8' },
  },
  icpNumber: {
    group: 'page',
    title: '备案号',
    help: '显示在页面底部；不填则不显示。',
    kind: 'text',
    least: 0,
    most: 60,
  },
  privacyContact: {
    group: 'page',
    title: '个人信息保护联系方式',
    help: '显示在个人信息处理告知之后：查询、更正、删除个人信息时向谁提出。',
    kind: 'text',
    least: 2,
    most: 120,
  },
  sessionIdleMinutes: {
    group: 'session',
    title: '空闲多久须重新登录',
    help: '经办人和申报人没有操作达到这个时间，登录失效；前 2 分钟提醒。对此后的登录生效。',
    kind: 'number',
    least: 5,
    most: 60,
    unit: '分钟',
  },
  privilegedIdleMinutes: {
    group: 'session',
    title: '人社厅和管理员空闲多久须重新登录',
    help: '能看到全省数据的账户时间应更短；比上一项长时按上一项。对此后的登录生效。',
    kind: 'number',
    least: 5,
    most: 30,
    unit: '分钟',
  },
  sessionAbsoluteHours: {
    group: 'session',
    title: '一次登录最长多久',
    help: '一直在操作，到这个时间也须重新登录。对此后的登录生效。',
    kind: 'number',
    least: 1,
    most: 12,
    unit: '小时',
  },
  loginFailuresPerAccount: {
    group: 'login',
    title: '一个证件号码允许失败几次',
    help: '在下面的时间内密码不正确达到这个次数，这个证件号码的登录暂停。',
    kind: 'number',
    least: 3,
    most: 10,
    unit: '次',
  },
  loginFailuresPerAddress: {
    group: 'login',
    title: '一个网络地址允许失败几次',
    help: '一个单位的用户常共用一个网络地址，不宜太小。',
    kind: 'number',
    least: 20,
    most: 10_000,
    unit: '次',
  },
  loginFailureWindowMinutes: {
    group: 'login',
    title: '在多长时间内计算失败次数',
    help: '超过这个时间的失败不再计算。',
    kind: 'number',
    least: 5,
    most: 60,
    unit: '分钟',
  },
  loginLockMinutes: {
    group: 'login',
    title: '暂停登录多久',
    help: '暂停期间正确的密码也不接受；扫码登录不受影响。',
    kind: 'number',
    least: 5,
    most: 1440,
    unit: '分钟',
  },
  passwordExpiryDays: {
    group: 'password',
    title: '密码多久须更换',
    help: '申报人用密码登录时，密码已满这个天数的，须先更换。经办人、人社厅和管理员扫码登录，没有密码。',
    kind: 'number',
    least: 30,
    most: 365,
    unit: '天',
    zero: '不要求定期更换',
  },
  passwordHistoryCount: {
    group: 'password',
    title: '最近几个密码不得再用',
    help: '设置新密码时，与最近用过的这几个密码相同的不接受。',
    kind: 'number',
    least: 3,
    most: 12,
    unit: '个',
  },
  unsentRegistrationDays: {
    group: 'retention',
    title: '没有提交的注册保留多久',
    help: '填写后从未提交、这么久没有改动的单位注册，连同上传的扫描件在夜间清除；提交过的不受影响。',
    kind: 'number',
    least: 7,
    most: 365,
    unit: '天',
  },
} as const satisfies Record<string, SettingShape>

export type SettingKey = keyof typeof settingTable

export type SettingValue<K extends SettingKey> = (typeof settingTable)[K]['kind'] extends 'number' ? number : string

/** What holds now, whoever set it. */
export type Settings = { [K in SettingKey]: SettingValue<K> }

export const settingKeys = Object.keys(settingTable) as SettingKey[]

export function isSettingKey(text: string): text is SettingKey {
  return Object.hasOwn(settingTable, text)
}

export function settingShape(key: SettingKey): SettingShape {
  return settingTable[key]
}

/** The value as the pages and refusals show it: with its unit, blank named as such. */
export function settingWords(key: SettingKey, value: string | number): string {
  const shape = settingShape(key)
  if (shape.kind === 'text') return value === '' ? '（未填）' : String(value)
  return value === 0 && shape.zero !== undefined ? shape.zero : `${value} ${shape.unit}`
}

/** What may be entered, as a hint beside the field. */
export function settingBounds(key: SettingKey): string {
  const shape = settingShape(key)
  if (shape.kind === 'text') return shape.least === 0 ? `最多 ${shape.most} 个字` : `${shape.least}–${shape.most} 个字`
  const zero = shape.zero === undefined ? '' : `；0 表示${shape.zero}`
  return `${shape.least}–${shape.most} ${shape.unit}${zero}`
}
