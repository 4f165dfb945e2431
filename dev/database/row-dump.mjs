/**
 * All rows of all tables of the product, as JSON by table, and back. The order of tables plays no part: keys between
 * them and triggers are left aside while rows are put back, so it takes a superuser, as the embedded PostgreSQL gives.
 */

/**
 * @param {import('pg').Client} client
 * @returns {Promise<Record<string, object[]>>} rows by table
 */
export async function dumpRows(client) {
  const tables = await tablesOf(client)
  const dump = {}
  for (const table of tables) {
    const { rows } = await client.query(`SELECT to_jsonb(t) AS "row" FROM ${client.escapeIdentifier(table)} t`)
    dump[table] = rows.map(({ row }) => row)
  }
  return dump
}

/**
 * Puts a dump into the tables of a database that has no rows of its own.
 *
 * @param {import('pg').Client} client
 * @param {Record<string, object[]>} dump
 */
export async function loadRows(client, dump) {
  await client.query('BEGIN')
  await client.query('SET LOCAL session_replication_role = replica')
  for (const [table, rows] of Object.entries(dump)) {
    const name = client.escapeIdentifier(table)
    await client.query(`DELETE FROM ${name}`)
    await client.query(`INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`, [
      JSON.stringify(rows),
    ])
  }
  await client.query('COMMIT')
}

/** @param {import('pg').Client} client */
async function tablesOf(client) {
  const { rows } = await client.query(`
    SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY tablename`)
  return rows.map(({ tablename }) => tablename)
}
