import { expect, test } from '@jest/globals'
import { Linter } from 'eslint'
import { noPrefetchedDossier } from '../../dev/lint/no-prefetched-dossier.mjs'

const complaints = (code: string, filename = 'src/app/page.jsx') =>
  new Linter().verify(
    code,
    {
      files: ['**/*.jsx'],
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      plugins: { jiancai: { rules: { 'no-prefetched-dossier': noPrefetchedDossier } } },
      rules: { 'jiancai/no-prefetched-dossier': 'error' },
    },
    { filename },
  ).length

const inReview = 'src/modules/review/components/any.jsx'

test.each([
  ['a row of a list', '<Link href={hrefOf(id)}>a</Link>', undefined, 1],
  ['one that says so', '<Link href={hrefOf(id)} prefetch={false}>a</Link>', undefined, 0],
  ['one that says the opposite', '<Link href={hrefOf(id)} prefetch>a</Link>', undefined, 1],
  ['an address written out', '<ButtonLink href={`${base}/application/${id}`}>a</ButtonLink>', undefined, 1],
  ['a base handed in', '<Link href={dossierBase + id}>a</Link>', undefined, 1],
  ['a variable among dossiers', '<Link href={href}>a</Link>', inReview, 1],
  ['another page', '<Link href="/help">a</Link>', undefined, 0],
  ['the router', 'router.prefetch(address)', undefined, 1],
] as const)('a link that would open a dossier by itself is refused: %s', (_which, code, filename, count) => {
  expect(complaints(code, filename)).toBe(count)
})
