/**
 * The sidebar's item for a page: its own, or the one whose pages it is among (结束批次 is in 批次管理). An item whose
 * address begins others', as the 工作台 does, stands for its own page only.
 */
export function currentItem(path: string, hrefs: readonly string[]): string | null {
  const isAbove = (href: string) => hrefs.some((other) => other.startsWith(`${href}/`))
  return hrefs.find((href) => path === href || (path.startsWith(`${href}/`) && !isAbove(href))) ?? null
}
