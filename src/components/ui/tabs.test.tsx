/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals'
import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { Tabs } from './tabs'

function TwoTabs() {
  const [selected, setSelected] = useState<'form' | 'files'>('form')
  return (
    <Tabs
      label="申报内容"
      selected={selected}
      onSelect={setSelected}
      tabs={[
        { id: 'form', label: '申报表', content: '表格' },
        { id: 'files', label: '附件', content: '文件' },
      ]}
    />
  )
}

test('arrows move through the tabs and go round at the end; the panel is named by its tab', async () => {
  render(<TwoTabs />)
  await userEvent.tab()
  expect(screen.getByRole('tab', { name: '申报表' })).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}')
  expect(screen.getByRole('tab', { name: '附件' })).toHaveFocus()
  expect(screen.getByRole('tabpanel', { name: '附件' })).toHaveTextContent('文件')
  await userEvent.keyboard('{ArrowRight}')
  expect(screen.getByRole('tab', { name: '申报表' })).toHaveFocus()
})
