import type { z } from 'zod'
import type { Refusal } from './domain-error'

/** The sentence at each field, by the field's path: `operator.idNumber`. */
export type Problems = Record<string, string | null>

/** Of several problems of a field the first is said. */
export function problemsOfInput(parsed: z.ZodSafeParseResult<unknown>): Problems {
  return firstOf((parsed.error?.issues ?? []).map(({ path, message }) => ({ path: path.map(String), message })))
}

/** What a refusal of the server says about fields; most refusals say nothing about them. */
export function problemsOfRefusal({ details }: Refusal): Problems {
  const problems: unknown = details?.['problems']
  return Array.isArray(problems) ? firstOf(problems.filter(isProblem)) : {}
}

interface Problem {
  path: string[]
  message: string
}

function firstOf(problems: Problem[]): Problems {
  return Object.fromEntries([...problems].reverse().map(({ path, message }) => [path.join('.'), message]))
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' && value !== null && 'path' in value && Array.isArray(value.path) && 'message' in value
  )
}
