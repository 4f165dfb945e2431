/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals'
import { describe, expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { Checkbox } from './checkbox'
import { Select } from './select'
import { TextField } from './text-field'
import { Textarea } from './textarea'

const look = { label: '工作单位', hint: '与公章一致', error: '请填写工作单位', required: true }

describe('a control', () => {
  test.each([
    ['one line', <TextField key="a" {...look} />],
    ['several lines', <Textarea key="b" {...look} />],
    ['a choice', <Select key="c" {...look} options={[{ value: '1', label: '是' }]} />],
    ['a tick', <Checkbox key="d" {...look} />],
  ])('is named by its label and described by hint and error: %s', (_name, control) => {
    render(control)
    const found = screen.getByLabelText(/工作单位/)
    expect(found).toHaveAccessibleDescription('与公章一致 请填写工作单位')
    expect(found).toBeInvalid()
  })

  test('announces an error that appears later', () => {
    const { rerender } = render(<TextField label="姓名" />)
    expect(screen.getByLabelText('姓名')).toBeValid()
    rerender(<TextField label="姓名" error="请填写姓名" />)
    expect(screen.getByText('请填写姓名')).toHaveAttribute('aria-live', 'polite')
  })
})
