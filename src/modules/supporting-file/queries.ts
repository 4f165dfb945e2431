/** The columns that a page shows of a file. */
export const fileViewColumns = {
  id: true,
  kind: true,
  materialKey: true,
  fileName: true,
  contentType: true,
  sizeBytes: true,
} as const
