/** Does every item, so many at a time. @throws the first failure, when those under way have ended */
export async function inParallel<Item>(
  atOnce: number,
  items: Item[],
  run: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const waiting = items.entries()
  const worker = async () => {
    for (const [index, item] of waiting) await run(item, index)
  }
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, worker))
  const failed = ended.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}
