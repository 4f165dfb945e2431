import { expect, test } from '@jest/globals'
import { missingParts } from './missing-parts'

const savedAt = new Date('2026-11-20T02:00:00Z')
const materials = [
  { key: 'letter', label: '经办人授权书', required: true },
  { key: 'certificate', label: '法人证书', required: false },
]
const stamped = (minutes: number) => ({
  kind: 'STAMPED_FORM' as const,
  materialKey: null,
  createdAt: new Date(savedAt.getTime() + minutes * 60_000),
})
const letter = { kind: 'REGISTRATION_MATERIAL' as const, materialKey: 'letter', createdAt: savedAt }

test.each([
  ['nothing was uploaded', [], ['还没有上传加盖公章的登记表', '还没有上传“经办人授权书”']],
  ['the form is older than the data', [stamped(-1), letter], [expect.stringContaining('资料修改之前')]],
  ['a newer one lies beside the old', [stamped(-1), stamped(1), letter], []],
  ['what is optional is left out', [stamped(0), letter], []],
])('%s', (_title, files, expected) => {
  expect(missingParts({ savedAt, materials, files })).toEqual(expected)
})
