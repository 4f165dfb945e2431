/**
 * With what somebody has logged in, in plain words: “Windows 电脑 · Chrome 109”. What a browser says of itself may be
 * false; it is shown to its owner, who knows what he uses.
 */
export function agentWords(agent: string | null): string {
  if (agent === null || agent.trim() === '') return '未知设备'
  const device = devices.find(([pattern]) => pattern.test(agent))?.[1] ?? '其他设备'
  const browser = browsers.map(([pattern, name]) => ({ name, found: pattern.exec(agent) })).find(({ found }) => found)
  const version = browser?.found?.[1]
  return [device, browser && (version === undefined ? browser.name : `${browser.name} ${version}`)]
    .filter(Boolean)
    .join(' · ')
}

const devices: [RegExp, string][] = [
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone 手机'],
  [/HarmonyOS|OpenHarmony/, '鸿蒙设备'],
  [/Android/, '安卓手机'],
  [/Windows NT 6\.1/, 'Windows 7 电脑'],
  [/Windows/, 'Windows 电脑'],
  [/Macintosh|Mac OS X/, '苹果电脑'],
  [/Linux|X11/, 'Linux 电脑'],
]

/** Those that call themselves Chrome too stand before it. */
const browsers: [RegExp, string][] = [
  [/MicroMessenger\/(\d+)/, '微信'],
  [/Edge?\/(\d+)/, 'Edge'],
  [/360SE|360EE|QIHU/, '360 浏览器'],
  [/QQBrowser\/(\d+)/, 'QQ 浏览器'],
  [/MetaSr|SogouMobileBrowser/, '搜狗浏览器'],
  [/OPR\/(\d+)/, 'Opera'],
  [/Firefox\/(\d+)/, '火狐'],
  [/Chrome\/(\d+)/, 'Chrome'],
  [/Version\/(\d+)[.\d]* (?:Mobile\/\w+ )?Safari/, 'Safari'],
]
