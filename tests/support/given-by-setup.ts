/** What Jest's global setup (start-database.mjs, start-journeys.mjs) hands to the test files. */
export function givenBySetup(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is missing: the global setup of this suite does not provide it.`)
  return value
}
