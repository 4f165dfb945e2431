import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { stateDiagram } from './state-diagram'
import { transitions } from './workflow'

const file = 'docs/state-diagram.md'

test('the state diagram in docs is the one the table makes (UPDATE_DOCS=1 writes it anew)', () => {
  const diagram = stateDiagram(transitions)
  if (process.env['UPDATE_DOCS']) writeFileSync(file, diagram)
  expect(readFileSync(file, 'utf8')).toBe(diagram)
})
