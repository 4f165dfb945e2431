import { expect, test } from '@jest/globals'
import { harmlessFileName } from './harmless-file-name'

test.each([
  ['论文首页.PDF', 'application/pdf', '论文首页.pdf'],
  ['C:\\fakepath\\照片.jpeg', 'image/jpeg', '照片.jpg'],
  ['../../etc/passwd', 'application/pdf', 'passwd.pdf'],
  ['发票\u202egpj.exe', 'image/png', '发票gpj.png'],
  ['a<b>"c|d?.png', 'image/png', 'abcd.png'],
  ['con.pdf', 'application/pdf', '附件.pdf'],
  ['\u0000', 'application/pdf', '附件.pdf'],
  ['𠮷'.repeat(100), 'application/pdf', `${'𠮷'.repeat(80)}.pdf`],
])('%j becomes a harmless name', (given, type, expected) => {
  expect(harmlessFileName(given, type)).toBe(expected)
})
