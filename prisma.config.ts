import { defineConfig } from 'prisma/config'

/** The address lives here and not in the schema: the schema is the same for every installation. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
})
