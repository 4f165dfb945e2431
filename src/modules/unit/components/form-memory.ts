/** What was typed into a dialog and not yet saved, with the state of the unit it was typed over. */
export interface RememberedForm {
  values: Record<string, string>
  version: number
}

/**
 * Until the tab is closed or reloaded: a dialog closed by mistake, or left by the back button, opens again with what
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
