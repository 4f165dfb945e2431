import { Check, Circle, X } from 'lucide-react'
import { passwordRules, type PasswordProblem } from '../rules/new-password'

/** What only the server can check: it is not ticked off while typing. */
const checkedOnSaving: ReadonlySet<PasswordProblem> = new Set(['CONTAINS_NUMBER', 'USED_BEFORE'])

interface PasswordRuleListProps {
  isTyped: boolean
  problems: readonly PasswordProblem[]
}

/** Each rule with its state: met, not met, or checked on saving. */
export function PasswordRuleList({ isTyped, problems }: PasswordRuleListProps) {
  return (
    <ul aria-label="密码要求" aria-live="polite" className="flex flex-col gap-1 text-xs">
      {passwordRules.map(({ problem, label }) => {
        const { Icon, look, word } = stateOf(problem, isTyped, problems)
        return (
          <li key={problem} className={`flex items-start gap-1.5 ${look}`}>
            <Icon size={14} aria-hidden className="mt-0.5 shrink-0" />
            <span>
              {label}
              <span className={word === '保存时核对' ? '' : 'sr-only'}>（{word}）</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function stateOf(problem: PasswordProblem, isTyped: boolean, problems: readonly PasswordProblem[]) {
  if (isTyped && problems.includes(problem)) return { Icon: X, look: 'text-stop', word: '未满足' }
  if (checkedOnSaving.has(problem)) return { Icon: Circle, look: 'text-ink-2', word: '保存时核对' }
  return isTyped
    ? { Icon: Check, look: 'text-ok', word: '已满足' }
    : { Icon: Circle, look: 'text-ink-2', word: '待满足' }
}
