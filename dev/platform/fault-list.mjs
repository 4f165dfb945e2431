/**
 * What can go wrong with a platform, in the words of the page that switches it on. `kinds`: where it makes sense, both
 * unless said.
 *
 * @type {{title: string, faults: {key: string, label: string, text: string, kinds?: ('oidc' | 'ticket')[]}[]}[]}
 */
export const faultGroups = [
  {
    title: '没有故障',
    faults: [{ key: 'none', label: '正常', text: '登录照常进行。' }],
  },
  {
    title: '连接和应答',
    faults: [
      { key: 'unreachable', label: '连不上', text: '系统向平台发出的请求都中断。' },
      {
        key: 'slow',
        label: '应答太慢',
        text: '系统向平台发出的请求一直没有应答，系统等 8 至 10 秒后停止。',
      },
      { key: 'drip', label: '应答断断续续', text: '核验的应答一个字一个字地来，没有尽头。' },
      { key: 'reset', label: '应答中途断线', text: '核验的应答只到一半，连接就断了。' },
      { key: 'error-500', label: '平台内部错误', text: '核验时平台应答 500。' },
      { key: 'error-400', label: '平台拒绝请求', text: '核验时平台应答 400，说不认识本系统。' },
      { key: 'html', label: '错误页面', text: '核验时平台返回网页，不是数据。' },
      { key: 'huge', label: '应答过长', text: '核验的应答有 64 MB。' },
      { key: 'redirect', label: '转到别处', text: '核验时平台要系统转到另一个地址。' },
    ],
  },
  {
    title: '伪造和重放',
    faults: [
      { key: 'tampered', label: '应答被改动', text: '签名以后，应答里的人被换成另一个。' },
      { key: 'foreign-key', label: '别人的签名', text: '应答用另一把密钥签名。' },
      { key: 'unsigned', label: '没有签名', text: '应答没有签名（alg none）。' },
      { key: 'wrong-audience', label: '发给别的系统', text: '应答写明是给另一个系统的。' },
      { key: 'expired', label: '应答已过期', text: '应答的时间在十分钟以前。' },
      { key: 'future', label: '应答来自将来', text: '应答的时间在十分钟以后。' },
      { key: 'replayed', label: '重放旧应答', text: '把上一次登录的应答原样再发一次。' },
      { key: 'used-code', label: '重复的授权码', text: '带着上一次登录用过的授权码或票据返回。' },
      { key: 'forged-state', label: '伪造的 state', text: '带着另一个 state 返回。' },
      { key: 'wrong-nonce', label: '别次登录的应答', text: '应答属于另一次登录。' },
      { key: 'wrong-issuer', label: '冒名的发行方', text: '应答的发行方是别人。', kinds: ['oidc'] },
      { key: 'other-subject', label: '两个应答说的不是同一个人', text: '用户信息与 id_token 不符。', kinds: ['oidc'] },
      { key: 'ambiguous', label: '字段里藏着字段', text: '应答的值里有 &，签名可以有两种读法。', kinds: ['ticket'] },
    ],
  },
  {
    title: '身份信息',
    faults: [
      { key: 'incomplete', label: '身份信息不完整', text: '扫码确认后，平台不返回姓名和证件号码。' },
      { key: 'odd-writing', label: '全角和小写的号码', text: '证件号码用全角字符和小写 x，姓名带空格：仍应登录。' },
      { key: 'wrong-number', label: '证件号码错一位', text: '证件号码的校验位不对。' },
      { key: 'masked-number', label: '带星号的号码', text: '证件号码中间是星号。' },
      { key: 'number-as-number', label: '号码是数值', text: '证件号码写成数值，末几位已丢失。' },
      { key: 'wrong-name', label: '姓名写法不同', text: '姓名带星号；号码相符，照常登录。' },
      { key: 'wrong-type', label: '证件类型不认识', text: '证件类型是约定以外的代码。' },
      { key: 'other-type', label: '证件类型不符', text: '身份证号码写成港澳台居民居住证。' },
      { key: 'unverified', label: '实名级别不够', text: '账号没有完成实名认证。' },
    ],
  },
]

export const faultNames = faultGroups.flatMap(({ faults }) => faults.map(({ key }) => key))
