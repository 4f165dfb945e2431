import { describe, expect, test } from '@jest/globals'
import { paperFileName } from './file-name'

describe('the name a paper is saved under', () => {
  test.each([
    ['单位_姓名_类别.pdf', ['四川大学', '𠮷㛃', '学术和技术带头人'], '四川大学_𠮷㛃_学术和技术带头人.pdf'],
    ['no path and no reserved character', ['../a\\b:c*?"<>|', '李/明', '后备'], 'a b c_李 明_后备.pdf'],
    ['no separator of its own', ['甲_乙', '丙', '丁'], '甲 乙_丙_丁.pdf'],
    ['something for a part that is missing', ['', '  ', '丁'], '未填_未填_丁.pdf'],
  ])('%s', (_rule, [unitName = '', applicantName = '', categoryLabel = ''], name) => {
    expect(paperFileName({ unitName, applicantName, categoryLabel })).toBe(name)
  })

  test('a very long name is cut by characters, not within one', () => {
    const name = paperFileName({ unitName: '𠮷'.repeat(100), applicantName: '李', categoryLabel: '后备' })
    expect(name).toBe(`${'𠮷'.repeat(60)}_李_后备.pdf`)
  })
})
