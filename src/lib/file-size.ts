/** “1.2 MB”, “36 KB”; rounded up, so that a file just above a limit is not called as big as the limit. */
export function formatBytes(sizeBytes: number): string {
  const megabytes = Math.ceil(sizeBytes / 104_857.6) / 10
  return megabytes >= 1
    ? `${megabytes.toFixed(1).replace(/\.0$/, '')} MB`
    : `${Math.max(1, Math.round(sizeBytes / 1024))} KB`
}
