import { createInterface, type Interface } from 'node:readline'
import { Writable } from 'node:stream'

let isMuted = false
let lines: Interface | undefined
const waiting: ((line: string | null) => void)[] = []
const early: string[] = []
let isEnded = false

/**
 * Asks a question at the terminal, or takes the next line that is piped in.
 * @param isSecret what is typed is not shown
 * @throws Error when the input ends without an answer
 */
export async function ask(question: string, isSecret: boolean): Promise<string> {
  const terminal = open()
  terminal.setPrompt(`${question}：`)
  terminal.prompt()
  isMuted = isSecret
  const answer = await nextLine()
  isMuted = false
  // The line end that was typed was muted too, or never was.
  if (isSecret || !process.stdin.isTTY) process.stdout.write('\n')
  if (answer === null) throw new Error('输入中断，什么也没有创建。请再运行一次，回答每一项。')
  return answer
}

/** Lets the process end. */
export function closeQuestions(): void {
  lines?.close()
}

/** Piped lines may all come at once, before they are asked for. */
async function nextLine(): Promise<string | null> {
  const line = early.shift()
  if (line !== undefined) return line
  return isEnded ? null : new Promise((resolve) => waiting.push(resolve))
}

function open(): Interface {
  if (lines !== undefined) return lines
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!isMuted) process.stdout.write(chunk)
      done()
    },
  })
  lines = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY === true })
  lines.on('line', (line) => {
    const next = waiting.shift()
    if (next === undefined) early.push(line)
    else next(line)
  })
  lines.on('close', () => {
    isEnded = true
    for (const next of waiting.splice(0)) next(null)
  })
  return lines
}
