import type { Database } from '@/server/db'

/** Who asks without an account: nobody acts. An AuditSource with a database. */
export interface VisitorContext {
  db: Database
  now: Date
  requestId: string
  address: string | null
  agent: string | null
}

/** Whoever has shown that this registration is his: by filling it in, or by its number and mobile. */
export interface RegistrantContext extends VisitorContext {
  registrationId: string
}
