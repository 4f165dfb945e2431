import { expect, test } from '@jest/globals'
import { agentWords } from './agent-words'

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [`${windows} Chrome/147.0.0.0 Safari/537.36`, 'Windows 电脑 · Chrome 147'],
  [`${windows} Chrome/147.0.0.0 Safari/537.36 Edg/147.0.0.0`, 'Windows 电脑 · Edge 147'],
  [
    'Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36 360SE',
    'Windows 7 电脑 · 360 浏览器',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.44',
    'iPhone 手机 · 微信 8',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.4 Safari/605.1.15',
    '苹果电脑 · Safari 16',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0', 'Linux 电脑 · 火狐 115'],
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36',
    '安卓手机 · Chrome 120',
  ],
  ['curl/8.5.0', '其他设备'],
  ['', '未知设备'],
  [null, '未知设备'],
])('%s is %s', (agent, words) => {
  expect(agentWords(agent)).toBe(words)
})
