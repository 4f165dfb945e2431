/** Where files are served, and what each is called in the address of the window that shows one (/view/<kind>/<id>). */
const folders = {
  attachment: '/api/files/',
  form: '/api/documents/',
  scan: '/api/supporting-files/',
  'registration-scan': '/api/registration/files/',
} as const

/**
 * The page that shows the file served at `address` in a window of its own.
 * @param address of a file route
 */
export function windowAddress(address: string, isImage = false): string {
  const found = Object.entries(folders).find(([, folder]) => address.startsWith(folder))
  if (found === undefined) throw new Error(`no file route: ${address}`)
  const [kind, folder] = found
  return `/view/${kind}/${address.slice(folder.length)}${isImage ? '?image=1' : ''}`
}

/** Where the file of such a window is served; null for an address that names none. */
export function servedAddress(kind: string, id: string): string | null {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
  return isId && Object.hasOwn(folders, kind) ? folders[kind as keyof typeof folders] + id : null
}
