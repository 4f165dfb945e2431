import { storableText } from './storable-text'

/** Why somebody decides as he does: 2–500 characters, without blanks around them. */
export const reasonText = storableText().trim().min(2, '请写明理由（至少 2 个字）').max(500, '理由不能超过 500 字')
