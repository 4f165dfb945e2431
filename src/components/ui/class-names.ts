/** Joins the classes that apply: `classNames('card', isOpen && 'open')`. */
export function classNames(...classes: (string | false | null | undefined)[]): string {
  return classes.filter(Boolean).join(' ')
}
