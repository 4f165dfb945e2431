import type { Random } from './seeded-random'

export type People = 'HAN' | 'TIBETAN' | 'YI' | 'QIANG' | 'UYGHUR' | 'HUI'

/** Code of 民族 (GB/T 3304). */
export const ethnicCodes: Record<People, string> = {
  HAN: '01',
  HUI: '03',
  TIBETAN: '04',
  UYGHUR: '05',
  YI: '07',
  QIANG: '33',
}

/**
 * Invents names that nobody else in the demo has; none is a part of another one either, so that each is found by its
 * own name alone.
 */
export function nameInventor(random: Random, taken: Iterable<string>) {
  const used = new Set(taken)
  const isFree = (name: string) => [...used].every((other) => !other.includes(name) && !name.includes(other))
  return (people: People, isFemale: boolean): string => {
    for (;;) {
      const name = invent(random, people, isFemale)
      if (!isFree(name)) continue
      used.add(name)
      return name
    }
  }
}

function invent(random: Random, people: People, isFemale: boolean): string {
  switch (people) {
    case 'TIBETAN':
      return random.pick(tibetanFirst) + random.pick(isFemale ? tibetanWomen : tibetanMen)
    case 'YI':
      return `${random.pick(yiClans)}${random.pick(['', '', '·'])}${random.pick(isFemale ? yiWomen : yiMen)}`
    case 'UYGHUR':
      return `${random.pick(isFemale ? uyghurWomen : uyghurMen)}·${random.pick(uyghurFathers)}`
    case 'HAN':
    case 'HUI':
    case 'QIANG': {
      const given = characters(isFemale ? womens : mens)
      const second = random.chance(0.06) ? random.pick(characters(rare)) : random.pick(given)
      return random.pick(surnames) + (random.chance(0.12) ? '' : random.pick(given)) + second
    }
  }
}

function characters(text: string): string[] {
  return [...text]
}

const words = (text: string) => text.split(' ')

const surnames = words(
  '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 林 高 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 万 钱 严 覃 武 戴 莫 孔 向 汤 蒲 庞 鲜 苟 母 敬 税 青 阳 欧阳 上官 司马 诸葛 令狐 夏侯 尉迟 东方 皇甫 慕容',
)
const mens =
  '伟强磊军勇涛明超波辉刚健林峰建国志鹏飞宇浩然俊杰文武成康永光华平海洋子轩云龙天翔思远泽楷航博睿承德学诚立新启正兴邦家骏世铭少聪'
const womens =
  '芳娜敏静丽艳娟霞秀英慧巧美婷雪琴云莲真荣爱妹香月莺媛嘉琼勤珍贞莉桂娣叶璧璐娅琦晶妍茜秋珊莎锦黛青倩婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琳'
const rare = '䶮㛃𠮷堃喆犇頔翀祎旻彧婳烜玥玙珺昶晔湉垚焱淼'
const tibetanFirst = words('扎西 泽仁 洛桑 丹增 格桑 降央 仁青 尼玛 索朗 其美 阿旺 白玛 贡布 罗让 甲央 根秋 俄色 洛绒')
const tibetanMen = words('多吉 平措 次仁 尼玛 顿珠 旺堆 泽朗 郎加 邓珠 曲批 江村 丹增平措')
const tibetanWomen = words('卓玛 拉姆 央金 曲珍 旺姆 德吉 志玛 卓嘎 措姆 央宗 拥忠卓玛')
const yiClans = words('吉克 沙马 阿苦 马海 俄底 曲比 莫色 勒伍 海来 吉木 阿候 罗洪 尔古 的日 吉伙')
const yiMen = words('木呷 阿牛 拉且 伍呷 里布 子洛 日铁 史拉 尔布 木加 达铁 古哈')
const yiWomen = words('阿依 阿芝 伍牛木 尔西 阿果 布西 嫫歪 石扎 阿呷 木色')
const uyghurMen = words('阿不都热依木 买买提艾力 木合塔尔 艾合买提江 吐尔洪')
const uyghurWomen = words('阿依古丽 古丽巴哈尔 帕提古丽 热孜万古丽')
const uyghurFathers = words('买买提依明 吾斯曼江 阿卜杜克热木 艾尼瓦尔 玉素甫江')
