const beforeAll = '00000000-0000-0000-0000-000000000000'

/** Reads a table by its id, so many rows at a time: what is checked row by row must not be in memory at once. */
export async function* pagesOf<Row extends { id: string }>(
  size: number,
  read: (after: string, take: number) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let after = beforeAll
  for (;;) {
    const page = await read(after, size)
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (!last || page.length < size) return
    after = last.id
  }
}
