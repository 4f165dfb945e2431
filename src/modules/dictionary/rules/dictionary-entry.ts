/** One entry of a dictionary. A retired code stays readable in old forms but is no longer offered. */
export interface DictionaryEntry {
  code: string
  label: string
}

/** Builds entries from `code label` pairs written one after another. */
export function entries(...pairs: (readonly [code: string, label: string])[]): readonly DictionaryEntry[] {
  return pairs.map(([code, label]) => ({ code, label }))
}

/** Builds entries from one text, “code label” separated by ； or line ends: long lists stay readable. */
export function entriesOf(text: string): readonly DictionaryEntry[] {
  return text
    .trim()
    .split(/[\n；]/)
    .map((item) => {
      const [code = '', ...label] = item.trim().split(' ')
      return { code, label: label.join(' ') }
    })
}
