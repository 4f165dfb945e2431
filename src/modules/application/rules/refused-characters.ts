/**
 * Characters that no text may hold: controls, direction overrides that make a text read differently from what it is,
 * and halves of surrogate pairs. Line breaks and tabs only in long texts.
 * @returns the first one found, as shown in an error: “U+202E”; null when there is none
 */
export function firstRefusedCharacter(text: string, allowsLines: boolean): string | null {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (allowsLines && (code === 0x0a || code === 0x0d || code === 0x09)) continue
    if (isControl(code) || isDirectionOverride(code) || isLoneSurrogate(code)) {
      return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    }
  }
  return null
}

/** The first character that the printed form can't draw, or null. */
export function firstUnprintableCharacter(text: string, canPrint: (codePoint: number) => boolean): string | null {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code > 0x20 && !canPrint(code)) return character
  }
  return null
}

function isControl(code: number): boolean {
  return code < 0x20 || (code >= 0x7f && code <= 0x9f)
}

function isDirectionOverride(code: number): boolean {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
}

function isLoneSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}
