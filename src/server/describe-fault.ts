/**
 * What the log may know of an unexpected error. Messages of libraries quote what was typed, so quotations and longer
 * numbers are taken out of them.
 */
export function describeFault(error: unknown): { fault: string; code?: string; message?: string; stack?: string } {
  if (error instanceof AggregateError && error.errors.length > 0) return describeFault(error.errors[0])
  if (!(error instanceof Error)) return { fault: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const lines = error.message.split('\n').filter((line) => line.trim() !== '')
  // Prisma prints the whole call, values included, between its first and its last line.
  const message = [...new Set([lines.at(0), lines.at(-1)])].join(' … ')
  return {
    fault: error.name,
    ...(code !== undefined && { code }),
    message: message
      .replace(/"[^"]*"|'[^']*'|“[^”]*”/g, '"…"')
      .replace(/\d{6,}/g, '…')
      .slice(0, 300),
    stack: error.stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 12)
      .join('\n'),
  }
}
