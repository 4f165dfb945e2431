/**
 * Why a database could not be used, and what to do. Never the password: the address is told without it.
 *
 * @param {Error & { code?: string }} error of pg or of Node
 * @param {string} url
 * @returns {Error} in Chinese
 */
export function connectionFault(error, url) {
  const place = placeOf(url)
  if (place === undefined) {
    return new Error(
      'DATABASE_URL 不是 PostgreSQL 的地址，所以没有启动。应形如 postgresql://用户:密码@主机:5432/数据库，密码里的特殊字符要写成 %XX。',
    )
  }
  const [why, next] = reasons[error.code] ?? reasonOf(error)
  return new Error(`连不上 DATABASE_URL 指定的数据库（${place}）：${why}。请${next}，然后再试。`)
}

const address = '核对 DATABASE_URL 里的主机和端口，并确认数据库已启动'
const password = '核对 DATABASE_URL 里的用户和密码'

const reasons = {
  ECONNREFUSED: ['那里没有数据库在应答', address],
  ECONNRESET: ['连接被对方中断', address],
  EHOSTUNREACH: ['找不到去那台主机的路', address],
  ENETUNREACH: ['网络不通', address],
  ETIMEDOUT: ['对方没有应答', address],
  ENOTFOUND: ['找不到那台主机', address],
  EAI_AGAIN: ['查不到那台主机的地址', address],
  '28P01': ['用户或密码不对', password],
  28000: ['数据库不许这个用户登录', `${password}，或请数据库管理员开通`],
  '3D000': ['没有这个数据库', '先建好一个空数据库，或核对 DATABASE_URL 末尾的数据库名'],
  42501: ['这个用户的权限不够', '请数据库管理员让他成为这个数据库的所有者'],
  53300: ['连接数已满', '稍等，或请数据库管理员提高 max_connections'],
  '57P03': ['数据库正在启动', '稍等片刻'],
}

function reasonOf({ message }) {
  if (/timeout/i.test(message)) return reasons.ETIMEDOUT
  if (/password must be a string|no password/i.test(message)) return ['没有写密码', password]
  if (/SSL/i.test(message)) return ['加密连接没有建立', '核对 DATABASE_URL 里的 sslmode']
  return ['原因不明', `${address}；仍不行时请看数据库的日志`]
}

function placeOf(url) {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) return undefined
  const { hostname, port, pathname } = new URL(url)
  return `${hostname || '本机'}:${port || 5432}${pathname}`
}
