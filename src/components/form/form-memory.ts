/** What was typed into a form and not yet saved, with the version of what it was typed over. */
export interface RememberedForm {
  values: Record<string, string>
  version: number
}

/**
 * Until the tab is closed or reloaded: a form closed by mistake, or left by the back button, opens again with what
 * was typed. Never written to the computer: it is a person's data, and offices share computers.
 */
const memory = new Map<string, RememberedForm>()

export function rememberedForm(key: string): RememberedForm | null {
  return memory.get(key) ?? null
}

export function rememberForm(key: string, form: RememberedForm) {
  memory.set(key, form)
}

export function forgetForm(key: string) {
  memory.delete(key)
}
