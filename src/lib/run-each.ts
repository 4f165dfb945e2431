/**
 * Does every item by itself, one after the other: one that fails stops none of the others.
 * @param run answers whether there was anything to do
 * @returns how many were done
 * @throws AggregateError of what failed, at the end
 */
export async function runEach<Item>(items: Item[], run: (item: Item) => Promise<boolean>): Promise<number> {
  const faults: unknown[] = []
  let done = 0
  for (const item of items) {
    try {
      if (await run(item)) done += 1
    } catch (error) {
      faults.push(error)
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of ${items.length} failed`)
  return done
}
