import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

/**
 * The persons whom the demo's phones can belong to, read anew each time: the demo data may be written later.
 *
 * @param {string} file
 * @returns {Promise<{subject: string, name: string, idType: string, idNumber: string, mobile: string, note?: string}[]>}
 */
export async function readPersons(file) {
  const text = await readFile(file, 'utf8').catch(() => '[]')
  return JSON.parse(text).map((person) => ({ idType: 'RESIDENT_ID', ...person, subject: subjectOf(person) }))
}

/** @returns {Promise<Awaited<ReturnType<typeof readPersons>>[number] | undefined>} */
export async function findPerson(file, subject) {
  return (await readPersons(file)).find((person) => person.subject === subject)
}

/** A platform's user number says nothing about the person. */
function subjectOf({ idType = 'RESIDENT_ID', idNumber }) {
  return createHash('sha256').update(`stand-in:${idType}:${idNumber}`).digest('hex').slice(0, 24)
}
