import { expect, test } from '@jest/globals'
import { describeFault } from './describe-fault'

test('what a library quotes of the input does not reach the log', () => {
  const error = new TypeError(
    '\nInvalid call:\n  name: "王小明",\n  number: 510102198001010011\nArgument "name" is wrong, got 13800138000',
  )
  const { fault, message, stack } = describeFault(error)
  expect(fault).toBe('TypeError')
  expect(message).toBe('Invalid call: … Argument "…" is wrong, got …')
  expect(stack).toContain('describe-fault.test')
  expect(stack).not.toContain('王')
})

test('whatever was thrown is described', () => {
  expect(describeFault('王小明')).toEqual({ fault: 'string' })
})
