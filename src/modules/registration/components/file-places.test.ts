import { expect, test } from '@jest/globals'
import type { RegistrationFile } from '../schema'
import { filePlaces } from './file-places'

const file = (id: string, materialKey: string | null): RegistrationFile => ({
  id,
  kind: materialKey === null ? 'STAMPED_FORM' : 'REGISTRATION_MATERIAL',
  materialKey,
  fileName: `${id}.pdf`,
  contentType: 'application/pdf',
  sizeBytes: 1,
  createdAt: new Date(0),
})

test('every scan stands in its place, also one that is asked for no more', () => {
  const materials = [{ key: 'letter', label: '授权书', required: true }]
  const files = [file('a', null), file('b', 'letter'), file('c', 'old'), file('d', 'old')]
  expect(filePlaces({ materials, files }).map(({ label, files: own }) => [label, own.map(({ id }) => id)])).toEqual([
    ['加盖公章的登记表', ['a']],
    ['授权书', ['b']],
    ['其他材料（现已不要求）', ['c', 'd']],
  ])
})

test('what is asked for has its place before anything was sent', () => {
  const materials = [{ key: 'letter', label: '授权书', required: false }]
  const places = filePlaces({ materials, files: [] })
  expect(places.map(({ label, isRequired }) => [label, isRequired])).toEqual([
    ['加盖公章的登记表', true],
    ['授权书', false],
  ])
})
