import { expect, type Locator, type Page } from '@playwright/test'

export const outlineOf = (page: Page): Locator => page.getByRole('tree', { name: '大纲' })

/** The line of a section; numbers before a title and marks after it don't matter. */
export const sectionLine = (page: Page, title: string): Locator =>
  outlineOf(page).getByRole('treeitem').filter({ hasText: title })

export const openSection = async (page: Page, title: string): Promise<void> => {
  await sectionLine(page, title).getByText(title, { exact: true }).click()
  await expect(page.getByRole('textbox', { name: '章节标题' })).toHaveValue(title)
}

/** Adds a section after the selected one and gives it its title, as one goes on typing. */
export const addSection = async (page: Page, title: string): Promise<void> => {
  const outline = page.getByRole('region', { name: '大纲' })
  const first = outline.getByRole('button', { name: '添加章节', exact: true })
  const hasSections = await outlineOf(page).isVisible()
  await (hasSections ? outline.getByRole('button', { name: '在后面添加章节' }) : first).click()
  await nameSection(page, title)
}

export const nameSection = async (page: Page, title: string): Promise<void> => {
  const field = outlineOf(page).getByRole('textbox', { name: '章节标题' })
  await field.fill(title)
  await field.press('Enter')
  await expect(sectionLine(page, title)).toBeVisible()
}

/** Titles from top to bottom with their depth, as the tree shows them. */
export const readOutline = (page: Page): Promise<string[]> =>
  outlineOf(page)
    .getByRole('treeitem')
    .evaluateAll((items) =>
      items.map((item) => {
        const depth = item.querySelectorAll('.ant-tree-indent-unit').length
        return `${'　'.repeat(depth)}${item.querySelector('.outline-row .ellipsis')?.textContent ?? ''}`
      }),
    )
