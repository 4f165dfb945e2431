import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/**
 * The fonts of the printed forms, in the order in which a character is looked for: Simplified Chinese, then Japanese
 * (𠮷), Hong Kong (rare characters of names), Latin (subscripts, European letters). The only weights that are shipped.
 *
 * @type {{file: string, name: string, weight: 400 | 700}[]}
 */
export const fontFiles = [
  fontFile('noto-sans-sc', 'NotoSansSC', 400),
  fontFile('noto-sans-sc', 'NotoSansSC', 700),
  fontFile('noto-sans-jp', 'NotoSansJP', 400),
  fontFile('noto-sans-hk', 'NotoSansHK', 400),
  fontFile('noto-sans', 'NotoSans', 400),
]

function fontFile(packageName, family, weight) {
  const name = `${family}_${weight === 400 ? '400Regular' : '700Bold'}.ttf`
  const folder = path.dirname(require.resolve(`@expo-google-fonts/${packageName}/package.json`))
  return { file: path.join(folder, weight === 400 ? '400Regular' : '700Bold', name), name, weight }
}
