import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../project-paths.mjs'
import { withLifeline } from './lifeline.mjs'

const dieWithParent = pathToFileURL(path.join(import.meta.dirname, 'die-with-parent.mjs')).href

/** Longer than the worker needs to hand its jobs back. */
const patienceMs = 25_000

const running = new Set()

/**
 * Starts a Node program that is to run until it is stopped.
 *
 * @param {object} options
 * @param {string} options.title what users call it
 * @param {string[]} options.args program and its arguments
 * @param {Record<string, string>} options.env added to our own environment
 * @param {string} options.logFile
 */
export function startChild({ title, args, env, logFile }) {
  const log = openSync(logFile, 'w')
  const child = spawn(process.execPath, ['--import', dieWithParent, ...args], {
    cwd: projectRoot,
    env: { ...withoutJest(process.env), ...env },
    stdio: ['ignore', log, log, 'ipc'],
    // A group of its own: Ctrl-C reaches us alone, and we stop things in order.
    detached: true,
  })
  closeSync(log)
  child.unref()
  child.channel?.unref()
  running.add(child)
  const ended = once(child, 'exit').then(() => void running.delete(child))
  return { title, logFile, ended, stop: () => stopChild(child, ended) }
}

/**
 * Runs a program to its end, or to our own.
 *
 * @param {{ isShown?: boolean, env?: Record<string, string> }} [options] isShown: its output goes to the terminal at once
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function runToEnd(command, args, { isShown = false, env = {} } = {}) {
  const stdio = isShown ? 'inherit' : 'pipe'
  const ending = isShown ? 'kill -TERM $child' : 'kill -KILL 0'
  const child = spawn('/bin/sh', ['-c', withLifeline(ending), 'sh', command, ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: ['ignore', stdio, stdio, 'pipe'],
    // What is shown belongs to the terminal, and so does Ctrl-C; what is not has a group of its own.
    detached: !isShown,
  })
  if (!isShown) running.add(child)
  const lifeline = child.stdio[3]
  lifeline.on('error', () => undefined)
  child.once('exit', () => lifeline.destroy())
  const output = []
  child.stdout?.on('data', (chunk) => output.push(chunk))
  child.stderr?.on('data', (chunk) => output.push(chunk))
  const [code] = await once(child, 'close').finally(() => running.delete(child))
  return { ok: code === 0, output: Buffer.concat(output).toString() }
}

/** Ends at once whatever is still running: for the end of a launcher that was interrupted. */
export function killRemaining() {
  for (const child of running) signalGroup(child, 'SIGKILL')
}

/** The last lines of a log, without stacks, for whoever has to be told why a child ended. */
export function tail(file, lines = 20) {
  return lastLines(readFileSync(file, 'utf8'), lines)
}

/** The last lines of `text`, without stacks. @param {string} text */
export function lastLines(text, lines = 20) {
  const kept = text.split('\n').filter((line) => line.trim() !== '' && !/^\s+at .*[:(]/.test(line))
  return kept.slice(-lines).join('\n')
}

/** Libraries behave otherwise where they believe to be tested. */
function withoutJest({ JEST_WORKER_ID: _worker, NODE_OPTIONS: _options, ...rest }) {
  return rest
}

async function stopChild(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.ref()
  child.kill('SIGTERM')
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), patienceMs)
  await ended
  clearTimeout(timer)
  // What the child itself started, such as the server under `next dev`.
  signalGroup(child, 'SIGKILL')
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
