const card = document.querySelector('[data-code]')
const { uid, code } = card.dataset
const veil = card.querySelector('.veil')
const hint = card.querySelector('.hint')

const texts = {
  SCANNED: '已扫码，请在手机上确认登录。',
  CONFIRMED: '已确认，正在进入系统……',
  CANCELLED: '已在手机上取消登录。',
  NOT_REGISTERED: '扫码的账号尚未注册为自然人用户，请先点右上角「注册」。',
  EXPIRED: '二维码已过期，请刷新后重新扫码。',
}

async function poll() {
  const state = await readState()
  if (texts[state]) hint.textContent = texts[state]
  if (state === 'CONFIRMED') return location.replace(`/scan/${uid}/finish?code=${code}`)
  card.dataset.state = state
  if (state === 'CANCELLED' || state === 'NOT_REGISTERED' || state === 'EXPIRED') return end(state)
  setTimeout(poll, state === 'SCANNED' ? 1000 : 2000)
}

async function readState() {
  try {
    const answer = await fetch(`/scan/${uid}/status?code=${code}`, { cache: 'no-store' })
    return (await answer.json()).state
  } catch {
    // The connection broke: the next poll tries again.
    return 'UNKNOWN'
  }
}

function end(state) {
  veil.querySelector('.state').textContent = texts[state]
  veil.hidden = false
  for (const way of card.querySelectorAll('.demo-way')) way.hidden = true
  card.querySelector('.leave').textContent = '返回系统'
}

card.querySelector('.expire').addEventListener('click', async () => {
  await fetch(`/scan/${uid}/expire`, { method: 'POST', body: new URLSearchParams({ code }) })
})

setTimeout(poll, 1000)
