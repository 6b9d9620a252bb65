import type { Locator, Page } from '@playwright/test'
import type { RunningApp } from '../support/running-app'
import { answerFileDialog, named, openView } from './window'

/** Begins the import of a folder that organizations' files are in, and gives the view. */
export const importCaseFolder = async (app: RunningApp, folder: string): Promise<Locator> => {
  const view = await openView(app.page, '案例')
  await view
    .getByRole('region', { name: '报送案例' })
    .getByRole('button', { name: named('导入文件夹…') })
    .click()
  await answerFileDialog(app, '选择存放报送案例的文件夹', [folder])
  return view
}

export const caseList = (page: Page): Locator => page.getByRole('list', { name: '报送案例列表' })
