/** How a refusal maps to HTTP: invalid 400, unauthenticated 401, forbidden 403, notFound 404, conflict 409, tooLarge 413, closed 422, tooMany 429, maintenance 503. */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'closed'
  | 'tooLarge'
  | 'tooMany'
  | 'maintenance'

/** A refusal in the user's words: what happened, why, what to do. */
export interface Refusal {
  kind: RefusalKind
  what: string
  why: string
  next: string
  /** Machine-readable facts for the page, such as the fields concerned; never personal data. */
  details?: Record<string, unknown>
}

/** An expected refusal. The only error that services throw on purpose; src/api maps it to tRPC. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly refusal: Refusal,
  ) {
    super(code)
    this.name = 'DomainError'
  }
}

type RefusalTable = Record<string, (...facts: never[]) => Refusal>

type RefusalConstructors<T extends RefusalTable> = {
  [Code in keyof T]: (...facts: Parameters<T[Code]>) => DomainError
}

/**
 * A module's refusals: code → words. `throw reviewErrors.WINDOW_CLOSED({ … })`.
 * @returns one constructor of DomainError per code
 */
export function defineErrors<T extends RefusalTable>(table: T): RefusalConstructors<T> {
  const constructors: Partial<RefusalConstructors<T>> = {}
  for (const [code, words] of Object.entries(table) as [keyof T & string, T[keyof T & string]][]) {
    constructors[code] = (...facts) => new DomainError(code, words(...facts))
  }
  return constructors as RefusalConstructors<T>
}
