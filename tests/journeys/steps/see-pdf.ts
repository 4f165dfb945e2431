import { expect } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'

/**
 * Looks at a PDF in the page: its first page is drawn, and its text is there to be read.
 *
 * @param place the page, or the part of it that holds one viewer
 * @param label what the file is called where it is shown
 * @param text stands on the first page; spaces play no part
 */
export async function seePdf(place: Page | Locator, label: string | RegExp, text: string): Promise<Locator> {
  const viewer = place.getByRole('group', { name: label })
  const page = viewer.locator('.page[data-page-number="1"]')
  await page.locator('.endOfContent').waitFor({ state: 'attached' })
  const shown = (await page.locator('.textLayer').textContent()) ?? ''
  expect(shown.replaceAll(/\s/g, '')).toContain(text.replaceAll(/\s/g, ''))
  expect(await inkOf(viewer)).toBeGreaterThan(0)
  return viewer
}

/** Pixels of the first page that are not white; a page has its name when its picture is whole. */
export async function inkOf(viewer: Locator): Promise<number> {
  const canvas = viewer.locator('.page[data-page-number="1"][aria-label] canvas')
  await canvas.waitFor()
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement
    const pixels = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
    let ink = 0
    for (let at = 0; at < pixels.length; at += 4) {
      if ((pixels[at] ?? 255) < 250 || (pixels[at + 1] ?? 255) < 250) ink += 1
    }
    return ink
  })
}
