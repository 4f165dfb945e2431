/**
 * What a list remembers beside its address, until the tab is closed or reloaded: the search text, which must not be
 * written anywhere on a shared computer, and the row that was opened last.
 */
interface Remembered {
  search: string
  openedId: string | null
}

const memory = new Map<string, Remembered>()

export function rememberedList(key: string): Remembered {
  return memory.get(key) ?? { search: '', openedId: null }
}

export function rememberList(key: string, part: Partial<Remembered>) {
  memory.set(key, { ...rememberedList(key), ...part })
}
