import type { core } from 'zod'

/**
 * What is wrong with a piece of input, for who typed it: the words of zod's own locales speak of types and of undefined.
 * A schema's own message goes before these.
 */
export function inputWords(issue: core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? '没有填写' : '内容的类型不对'
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum))
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum))
    case 'invalid_format':
      return '格式不对'
    case 'invalid_value':
      return '不在可选的范围内'
    case 'unrecognized_keys':
      return '含有系统不认识的内容'
    default:
      return '内容不符合要求'
  }
}

function tooSmall(origin: string, minimum: number): string {
  if (origin === 'string') return `至少 ${minimum} 个字`
  return origin === 'array' ? `至少 ${minimum} 项` : `不能小于 ${minimum}`
}

function tooBig(origin: string, maximum: number): string {
  if (origin === 'string') return `不能超过 ${maximum} 个字`
  return origin === 'array' ? `不能超过 ${maximum} 项` : `不能大于 ${maximum}`
}
