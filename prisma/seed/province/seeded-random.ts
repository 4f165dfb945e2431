export interface Random {
  /** From 0 up to, without, 1. */
  next: () => number
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number
  pick: <Item>(list: readonly Item[]) => Item
  chance: (probability: number) => boolean
  shuffle: <Item>(list: readonly Item[]) => Item[]
}

/** The same numbers for the same seed, so that the demo is the same on every machine (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[between(0, list.length - 1)]
    if (item === undefined) throw new Error('Nothing to pick from')
    return item
  }
  const shuffle = <Item>(list: readonly Item[]): Item[] => {
    const keyed = list.map((item) => ({ item, key: next() }))
    return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
  }
  return { next, between, pick, chance: (probability) => next() < probability, shuffle }
}
