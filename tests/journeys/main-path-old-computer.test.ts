import { afterAll, test } from '@jest/globals'
import { startApp } from '../support/app-server'
import { openOldBrowser } from '../support/browser'
import { walkMainPath } from './steps/main-path'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openOldBrowser(app.url, app.platformUrl)
afterAll(browser.close)

// The same way as main-path.test.ts with fewer rows: a processor slowed down four times takes its time for each.
test('the browser of Windows 7 on a slow computer goes the whole way, too', () =>
  browser.journey('main path on an old computer', (newPage) => walkMainPath(newPage, app, 1)))
