/** Without letters and digits that are read as one another (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bitsPerCharacter = 5n
const characters = 12

/** 回执: “7K3F-9Q2M-XW4T”, the first 60 bits of the event's hash. */
export function receiptOf(eventHash: string): string {
  let bits = BigInt(`0x${eventHash.slice(0, (characters * Number(bitsPerCharacter)) / 4)}`)
  let code = ''
  for (let position = 0; position < characters; position++) {
    code = (alphabet[Number(bits & 31n)] ?? '') + code
    bits >>= bitsPerCharacter
  }
  return code.replace(/(.{4})(?=.)/g, '$1-')
}
