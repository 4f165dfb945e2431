import type { Refusal } from '@/lib/domain-error'

const shortestReason = 2
const longestReason = 500

/** A reason is 2–500 characters of text. */
export function reasonIsMissing(reason: string | undefined): Refusal | null {
  const length = [...(reason ?? '').trim()].length
  if (length >= shortestReason && length <= longestReason) return null
  return {
    kind: 'invalid',
    what: '没有办理',
    why: length < shortestReason ? '没有写明理由。' : `理由有 ${length} 字，超过了 ${longestReason} 字。`,
    next: `请写明理由（${shortestReason}–${longestReason} 字）。`,
  }
}

/** 不通过 ends the round for a person: his name is typed by hand, so that no click does it. */
export function nameDiffers(applicantName: string, typedName: string | undefined): Refusal | null {
  if (comparable(typedName ?? '') === comparable(applicantName)) return null
  return {
    kind: 'invalid',
    what: '没有办理“不通过”',
    why: '输入的姓名与申报人姓名不一致。',
    next: '请核对申报人，并完整输入其姓名。',
  }
}

/** The dot in a minority name is typed in many ways; spaces and full-width letters make no difference. */
function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[•・∙⋅●.．‧]/g, '·')
    .replace(/\s/g, '')
    .toUpperCase()
}
