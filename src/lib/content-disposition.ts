/**
 * Content-Disposition with the name in UTF-8 (RFC 6266, RFC 8187) and an ASCII name of the same kind for old clients.
 * @param disposition `inline` opens it in the browser, `attachment` saves it
 */
export function contentDisposition(disposition: 'inline' | 'attachment', fileName: string): string {
  const [, extension = ''] = /(\.[a-z0-9]{1,5})$/i.exec(fileName) ?? []
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${disposition}; filename="file${extension}"; filename*=UTF-8''${encoded}`
}
