/** PDFs of kinds that a reader gets wrong in silence: what it lacks comes out as a blank page. */

/** A sentence in a font that the file only names, as old office programs and government forms do: nothing of it is embedded. */
export function pdfWithChineseFontNotEmbedded(): Buffer {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    // 中文证书
    stream('', Buffer.from('BT /F1 40 Tf 20 100 Td <4E2D65878BC14E66> Tj ET')),
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 752 /Descent -271 /CapHeight 737 /StemV 58 >>',
  ])
}

/** A square on white, 64 × 64 pixels, as JPEG 2000: what scanners with small files make. */
export function pdfWithJpeg2000(): Buffer {
  return pdfWithImage('/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /JPXDecode', Buffer.from(jpeg2000, 'base64'))
}

/** The same square in black as JBIG2: what scanners make of text. */
export function pdfWithJbig2(): Buffer {
  return pdfWithImage('/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode', Buffer.from(jbig2, 'base64'))
}

function pdfWithImage(entries: string, bytes: Buffer): Buffer {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
    stream('', Buffer.from('q 200 0 0 200 0 0 cm /I Do Q')),
    stream(`/Type /XObject /Subtype /Image /Width 64 /Height 64 ${entries}`, bytes),
  ])
}

function stream(entries: string, bytes: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

/** A whole file of these objects, numbered from 1; the first is its catalog. */
function pdfOf(objects: (string | Buffer)[]): Buffer {
  const parts = [Buffer.from('%PDF-1.5\n')]
  const offsets: number[] = []
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  for (const [index, object] of objects.entries()) {
    offsets.push(length())
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'))
  }
  const startOfTable = length()
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${startOfTable}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

const jpeg2000 = [
  'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAQAAAAEAAAwcHAAAAAAAPY29scgEAAAAAABAAAAU1an',
  'AyY/9P/1EALwAAAAAAQAAAAEAAAAAAAAAAAAAAAEAAAABAAAAAAAAAAAAAAwcBAQcBAQcBAf9SAAwAAAABAAUEBAAB/1wAE0BASEhQSEhQSEhQ',
  'SEhQSEhQ/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS4w/5AACgAAAAAErgAB/5PPtBQB377/V9+AKA/eC2uP34AoD94La4',
  '/D6gWH1AsD5wgMPEZOXw5gIdx/B5Mq98/AGn4A0PtBAAw05W0ODw5YKNO03wevS8zPwBp+AND7QQAMNOVtDg8OWCjTtN8Hr0vMw+oMh9QbB9QU',
  'IMHjJPSt4xCHH1qmGbpBK/lfJZrx0nWZjyTKP0PRH3q+lA/PwEp+AjH4BwAgweMk9K4Sw0QVfdADVOqI/38ZukEr+V8ZvlPdysVTiYCghyTKP0',
  'QMC3l05t4GKsl/z8BKfgIx+AcAIMHjJPSuEsNEFX3QA1TqiP9/GbpBK/lfGb5T3crFU4mAoIckyj9EDAt5dObeBirJf8PqHIfUNwHyED0+u5hH',
  'C0gNGKTyXGAn+JZg/iaCdGkMYWqQdTgxp8qEKa7T/KGnIevz8OcMGMd0AjhfMj46wtcSktthB2WM3b8VyysTuhppz8CWfgSwfUKgPT67mEcLSA',
  '1tD+Q/v/nrjpKlGjqAU/H4JikYRoZuVgf1gHFptDGkFeHB05D9Xms3oGAw2JexXLT+xLDK9ZpdGYeZfeAWfB8zKM8Skttg5r9LCJDBqaie9gqz',
  'Gt59+UfPwJZ+BLB9QqA9PruYRwtIDW0P5D+/+euOkqUaOoBT8fgmKRhGhm5WB/WAcWm0MaQV4cHTkP1eazegYDDYl7FctP7EsMr1ml0Zh5l94B',
  'Z8HzMozxKS22Dmv0sIkMGpqJ72CrMa3n35R8PqJofUSQPnIBnlkFZ57kTr4nqsTzUgAgeAVm5pCsblVlXVnrUiOLhVw50ZRnJ/IOzsob/2yqIY',
  'MYQkpgRGfrgYoJdMQjo39DfjaMCka52JMtYvFfuhZqBetsdHk/15EydK78/Ayn4GkPtFgBnVkXTxAmgOqhyBJ39K1EDKNi6coN+2IIHsR6HXFg',
  '1QgJ/+4k+WMYP+IlluhAa7UsliIOzsdp8V4r6sDaYeeIMGWPgmfZub6xG5ASKrwHKUL7i4m2XjXxU5G4SnfnYsqEAAVKNZqxX7oWagXrbHR42b',
  'fKGH1QvTcVLzmI/PwMp+BpD7RYAZ1ZF08QJoDqocgSd/StRAyjYunKDftiCB7Eeh1xYNUICf/uJPljGD/iJZboQGu1LJYiDs7HafFeK+rA2mHn',
  'iDBlj4Jn2bm+sRuQEiq8BylC+4uJtl418VORuEp352LKhAAFSjWasV+6FmoF62x0eNm3yhh9UL03FS85iPwfOjh9RJAfIKj6K/gwLbDUG4Dr25',
  'KLy8vKfqeBKnOvm+b3w6sWa3N83ze+eHVv1/NT3+CJT9aeSyeqzniyPc0hhD601208Awj6KVSN6fo08k27fjJurQITdVx9pJH2kkH1BYj6K/gw',
  'LbDUG4AOJ6TP8QIBhIJO908+BqzzOi9+wtbr5vm/9/KSJJJkfy+Jfv1C9HuizGQnmJAGEQJl0mi6VKQ/TuTswjNnyPJNu34ybq0CFMXtvH2kkf',
  'aSQfUFiPor+DAtsNQbgA4npM/xAgGEgk73Tz4GrPM6L37C1uvm+b/38pIkkmR/L4l+/UL0e6LMZCeYkAYRAmXSaLpUpD9O5OzCM2fI8k27fjJu',
  'rQIUxe2//Z',
].join('')

const jbig2 = [
  'AAAAADAAAQAAABMAAABAAAAAQAAAAAAAAAAAAAAAAAAAASYAAQAAACwAAABAAAAAQAAAAAAAAAAAAAH/MwZP///////////////////////H/A',
  'BABA==',
].join('')
