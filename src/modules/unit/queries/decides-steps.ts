import { Prisma } from '@/generated/prisma/client'

/** Which of the operators `o` decides steps now: every unit's, of the province's officers only who reviews. */
export const decidesSteps = Prisma.sql`o."endedAt" IS NULL AND (o."officerRole" IS NULL OR o."officerRole" = 'REVIEWER')`
