import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { projectRoot } from '../project-paths.mjs'

/**
 * Puts what pdf.js loads while it draws under public/, in a folder of its version: the worker, and the tables and fonts
 * of PDFs that bring none of their own. Browsers may keep them for ever.
 */
export function copyPdfjs() {
  const source = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const { version } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8'))
  const folder = path.join(projectRoot, 'public', 'pdfjs')
  const target = path.join(folder, version)
  if (fs.existsSync(target)) return
  fs.rmSync(folder, { recursive: true, force: true })
  // Renamed when whole, so that a start cut off in between leaves no half of it.
  const unfinished = `${folder}.${process.pid}`
  fs.mkdirSync(path.join(unfinished, version), { recursive: true })
  const copy = (from, to) => fs.cpSync(path.join(source, from), path.join(unfinished, version, to), { recursive: true })
  copy('legacy/build/pdf.worker.min.mjs', 'pdf.worker.min.mjs')
  copy('cmaps', 'cmaps')
  copy('standard_fonts', 'standard_fonts')
  copy('LICENSE', 'LICENSE')
  try {
    fs.renameSync(unfinished, folder)
  } catch {
    // Another process was faster.
    fs.rmSync(unfinished, { recursive: true, force: true })
  }
}
