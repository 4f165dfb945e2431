import fs from 'node:fs'
import path from 'node:path'
import { fontFiles } from './font-files.mjs'

/** Copies the fonts of the printed forms to `folder`, once: what is shipped instead of 200 MB of font packages. */
export function copyFonts(folder) {
  fs.mkdirSync(folder, { recursive: true })
  for (const { file, name } of fontFiles) {
    const copy = path.join(folder, name)
    if (fs.existsSync(copy) && fs.statSync(copy).size === fs.statSync(file).size) continue
    // Renamed when whole, so that a start cut off in between leaves no half a font.
    fs.copyFileSync(file, `${copy}.part`)
    fs.renameSync(`${copy}.part`, copy)
  }
}
