import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

/** Who has registered since this platform was started. */
const registered = new Set()

/**
 * The persons whom the demo's phones can belong to, read anew each time: the demo data may be written later.
 *
 * @param {string} file
 * @returns {Promise<{subject: string, name: string, idType: string, idNumber: string, mobile: string, note?: string, isRegistered: boolean}[]>}
 */
export async function readPersons(file) {
  const text = await readFile(file, 'utf8').catch(() => '[]')
  return JSON.parse(text).map((person) => {
    const subject = subjectOf(person)
    const isRegistered = person.isRegistered !== false || registered.has(subject)
    return { idType: 'RESIDENT_ID', ...person, subject, isRegistered }
  })
}

/** Makes one of the persons a natural person user, as he would do himself on a real platform. */
export function registerPerson(subject) {
  registered.add(subject)
}

/** @returns {Promise<Awaited<ReturnType<typeof readPersons>>[number] | undefined>} */
export async function findPerson(file, subject) {
  return (await readPersons(file)).find((person) => person.subject === subject)
}

/** A platform's user number says nothing about the person. */
function subjectOf({ idType = 'RESIDENT_ID', idNumber }) {
  return createHash('sha256').update(`stand-in:${idType}:${idNumber}`).digest('hex').slice(0, 24)
}
