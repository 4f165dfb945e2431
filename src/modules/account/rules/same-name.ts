/** Whether two spellings name the same person: blanks, width and the kind of dot between names do not count. */
export function isSameName(one: string, other: string): boolean {
  return comparable(one) === comparable(other)
}

function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\u00B7\u2022\u2027\u30FB\u2219\u22C5.]/g, '·')
    .replace(/\s/g, '')
    .toUpperCase()
}
