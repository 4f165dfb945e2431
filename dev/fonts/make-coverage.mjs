// Writes src/lib/printable-characters-table.ts: which characters the fonts of the printed forms can draw.
// Run it when a font package changes: node dev/fonts/make-coverage.mjs
import fs from 'node:fs'
import path from 'node:path'
import * as fontkit from 'fontkit'
import { projectRoot } from '../project-paths.mjs'
import { fontFiles } from './font-files.mjs'

const target = path.join(projectRoot, 'src', 'lib', 'printable-characters-table.ts')

// Fallback fonts have no bold: what a bold heading can draw is what the regular weights can.
const regular = fontFiles.filter(({ weight }) => weight === 400)
const covered = new Set(regular.flatMap(({ file }) => fontkit.openSync(file).characterSet))
const bold = new Set(
  fontFiles.filter(({ weight }) => weight === 700).flatMap(({ file }) => fontkit.openSync(file).characterSet),
)
const main = new Set(fontkit.openSync(regular[0].file).characterSet)
if ([...main].some((code) => !bold.has(code))) throw new Error('the bold weight lacks characters of the regular one')

const codes = [...covered].filter((code) => code >= 0x20).sort((a, b) => a - b)
const ranges = []
for (const code of codes) {
  const last = ranges.at(-1)
  if (last && code === last[1] + 1) last[1] = code
  else ranges.push([code, code])
}

let position = 0
const words = ranges.map(([from, to]) => {
  const gap = from - position
  position = to
  return to === from ? gap.toString(36) : `${gap.toString(36)}-${(to - from).toString(36)}`
})

const lines = []
for (let index = 0; index < words.length; index += 24) lines.push(`  '${words.slice(index, index + 24).join(' ')}',`)

fs.writeFileSync(
  target,
  `/**
 * Made by dev/fonts/make-coverage.mjs: ranges of code points that the fonts can draw, each as its distance from the end
 * of the range before and, after a hyphen, its length less one; base 36.
 */
export const coverageRanges = [
${lines.join('\n')}
]
`,
)
console.log(`${codes.length} characters in ${ranges.length} ranges → ${path.relative(projectRoot, target)}`)
