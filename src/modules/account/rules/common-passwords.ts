/**
 * Whether a password is one that many people choose. Case, usual replacements (@ for a, 0 for o) and what is hung on
 * before or behind (a year, an exclamation mark) do not make it another one.
 */
export function isCommonPassword(password: string): boolean {
  const text = password.normalize('NFKC').toLowerCase()
  const core = text.replace(/^[^a-z]+/, '').replace(/[^a-z]+$/, '')
  const readings = [text, replaceEach(text, shifted), replaceEach(core, masks)].flatMap((reading) => {
    const bare = reading.replaceAll(/[^a-z0-9]/g, '')
    return [bare, bare.replace(/^\d+/, ''), bare.replace(/\d+$/, ''), bare.replace(/^[a-z]{1,3}(?=\d)/, '')]
  })
  return readings.some((reading) => (reading !== '' && common.has(reading)) || isMonotonous(reading))
}

/** @param table pairs: what stands there, what is meant */
function replaceEach(text: string, table: readonly string[]): string {
  return [...text].map((character) => table.find(([from]) => from === character)?.[1] ?? character).join('')
}

/** Signs in place of letters that look like them. */
const masks = ['@a', '$s', '!i', '0o', '1l', '3e', '4a', '5s', '7t']

/** Digits typed with the shift key held. */
const shifted = ['!1', '@2', '#3', '$4', '%5', '^6', '&7', '*8', '(9', ')0']

/** A few characters again and again (aaaa, abab, 112112), or a run of the keyboard or the alphabet. */
function isMonotonous(text: string): boolean {
  if (text.length < 6) return false
  if (/^(.{1,8}?)\1+$/.test(text)) return true
  return runs.some((run) => run.includes(text))
}

const rows = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertyuiopasdfghjklzxcvbnm',
]
const columns = '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p'
const runs = [...rows, columns].flatMap((run) => [run, [...run].reverse().join('')])

/** What is typed most in China (love numbers, places, words and keyboard walks), without digits at the ends. */
const common: ReadonlySet<string> = new Set(
  `
  password passwd passw pass word admin administrator root guest test tester user username login welcome hello
  master super superman supervisor manager system server default temp qwer qwert qwerty qwertyui asdf asdfg asdfgh
  asdfghjk zxcv zxcvb qazwsx qazwsxedc qweasd qweasdzxc qweqwe asdasd zxczxc abc abcd abcde abcdef abcabc aaa aaaa aa
  letmein iloveyou loveyou iloveu ilove love lover monkey dragon shadow sunshine princess football baseball michael
  woaini woaiwo woaiwojia woaita woaizhongguo woaizuguo woaibaba woaimama woaimm woaimeinv aini ainiyiwannian wodema
  woshishui woshiwo woshini woshinibaba nihao nihaoma nihaoa zhongguo china chinese zhonghua beijing shanghai
  guangzhou shenzhen chengdu sichuan mianyang deyang leshan yibin luzhou nanchong zigong suining dazhou ziyang
  guangan bazhong yaan meishan neijiang panzhihua ganzi aba liangshan chongqing tianfu shudao renshe renshiting
  rencai jiancai xueshu daitouren houbei tuijian shenbao mima wodemima mimamima denglu zhanghao yonghu guanli
  guanliyuan xitong ceshi jintian mingtian kuaile xingfu pingan jiankang facai gongxifacai wanshiruyi
  yifanfengshun shengrikuaile xinniankuaile baobei baobao laopo laogong qinaide mama baba mamababa laoshi xuesheng
  daxue yiyuan danwei caonima nimabi shabi wangba taobao alipay weixin wechat qqqq tencent baidu huawei xiaomi
  lianxiang office windows computer internet samsung apple iphone android google microsoft
  5201314 1314520 520520 521521 1314521 520131 7758521 7758258 7758521521 5211314 5841314521 3344520 147258369
  147258 159357 159753 258369 741852963 789456123 321654987 123123123 123321 123456 1234567 12345678 123456789
  1234567890 12345678910 0123456789 987654321 9876543210 111222333 112233445566 11223344 110110110 119119119 100200
  a123456 aa123456 a123456789 abc123 abc123456 qwe123 qwe123456 asd123 zxc123 q1w2e3r4 q1w2e3r4t5 1q2w3e4r 1q2w3e4r5t
  1qaz2wsx 1qazxsw2 qaz123 wsx123 password123 admin123 admin888 admin666 root123 test123 user123 woaini1314 woaini520
  woaini521 aini1314 aini520 love1314 love520 i5201314 tq5201314 z123456 w123456 l123456 zhang123 wang123 li123
  `
    .trim()
    .split(/\s+/),
)
