/** What LIKE looks for where the user types part of a name: his own % and _ mean themselves. */
export function likePattern(part: string): string {
  return `%${part.normalize('NFKC').replace(/[\\%_]/g, '\\$&')}%`
}
