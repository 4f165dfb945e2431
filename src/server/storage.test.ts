import { writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from '@jest/globals'
import { storage } from './storage'

describe('the file store', () => {
  test('keeps an accepted file under its key and forgets it when it is removed', async () => {
    const temporary = await storage.temporaryPath()
    await writeFile(temporary, '佐证材料')
    await storage.keep(temporary, 'attachments/kept.pdf')
    expect(await text(await storage.openStream('attachments/kept.pdf'))).toBe('佐证材料')
    expect(await storage.sizeBytes('attachments/kept.pdf')).toBe(12)
    await storage.remove('attachments/kept.pdf')
    expect(await storage.exists('attachments/kept.pdf')).toBe(false)
  })

  test('replaces what is written again', async () => {
    await storage.write('papers/again.pdf', Buffer.from('first'))
    await storage.write('papers/again.pdf', Buffer.from('second'))
    expect(Buffer.from(await storage.read('papers/again.pdf')).toString()).toBe('second')
  })

  test('bears that a file is removed twice', async () => {
    await expect(storage.remove('papers/never-there.pdf')).resolves.toBeUndefined()
  })

  test.each(['../outside.pdf', 'papers/../../outside.pdf'])('refuses a key that leads out of it: %s', async (key) => {
    await expect(storage.write(key, Buffer.from('x'))).rejects.toThrow()
  })
})
