import path from 'node:path'

export const projectRoot = path.dirname(import.meta.dirname)

export const migrationsFolder = path.join(projectRoot, 'prisma', 'migrations')

export const schemaFile = path.join(projectRoot, 'prisma', 'schema.prisma')

/** The schema text that the newest migration led to: what the next one is compared with, without a database. */
export const migratedSchemaFile = path.join(migrationsFolder, 'migrated-schema.prisma')

/** Everything made from the sources: bundles, builds, stamps. May be deleted at any time. */
export const buildFolder = path.join(projectRoot, '.build')

export const nextProgram = path.join(projectRoot, 'node_modules', 'next', 'dist', 'bin', 'next')
