// Without this script the list is whole, and there is nothing to search with.
const search = document.querySelector('#find')
const none = document.querySelector('.none')
const groups = [...document.querySelectorAll('.persons details')].map((element) => ({ element, wasOpen: element.open }))
document.querySelector('.find').hidden = false

search.addEventListener('input', () => {
  const words = search.value.trim()
  let found = 0
  for (const item of document.querySelectorAll('.persons li')) {
    item.hidden = !item.textContent.includes(words)
    if (!item.hidden) found += 1
  }
  for (const { element, wasOpen } of groups) {
    element.hidden = !element.querySelector('li:not([hidden])')
    element.open = words === '' ? wasOpen : true
  }
  none.hidden = found > 0
})
