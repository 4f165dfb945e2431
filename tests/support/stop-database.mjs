/** Jest's global teardown, the counterpart of start-database.mjs. */
export default async function stopDatabase() {
  await globalThis.stopTestDatabase?.()
}
