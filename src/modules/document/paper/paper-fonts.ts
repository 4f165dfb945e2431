import fs from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import path from 'node:path'
import { Font } from '@react-pdf/renderer'

/** Makes the fonts known to react-pdf, once per thread; the files are read at the first rendering. */
export function registerPaperFonts(): void {
  if (isRegistered) return
  Font.register({
    family: 'SongHei',
    fonts: [
      { src: fontFile('noto-sans-sc', '400Regular', 'NotoSansSC'), fontWeight: 400 },
      { src: fontFile('noto-sans-sc', '700Bold', 'NotoSansSC'), fontWeight: 700 },
    ],
  })
  // Rare characters only: their regular weight serves for bold too.
  Font.register({ family: 'Japanese', src: fontFile('noto-sans-jp', '400Regular', 'NotoSansJP') })
  Font.register({ family: 'HongKong', src: fontFile('noto-sans-hk', '400Regular', 'NotoSansHK') })
  Font.register({ family: 'Latin', src: fontFile('noto-sans', '400Regular', 'NotoSans') })
  isRegistered = true
}

let isRegistered = false

/** In the build's folder, where dev/fonts/copy-fonts.mjs puts what is shipped; else in the package it comes from. */
function fontFile(packageName: string, weight: string, family: string): string {
  const name = `${family}_${weight}.ttf`
  // A bundle lies in .build/bundles/<hash>/, the fonts in .build/fonts/.
  const shipped = fileURLToPath(new URL(`../../fonts/${name}`, import.meta.url))
  if (fs.existsSync(shipped)) return shipped
  const manifest = createRequire(import.meta.url).resolve(`@expo-google-fonts/${packageName}/package.json`)
  return path.join(path.dirname(manifest), weight, name)
}
