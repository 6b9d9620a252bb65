import { describe, expect, test } from 'vitest'
import { choiceOf, isOffered, pathOf, pathsOf } from '../../../src-renderer/frame/file-dialog/choice'
import type { DialogRequest } from '../../../src-shared/contract/dialog'

const request = (change: Partial<DialogRequest>): DialogRequest => ({
  dialogId: 'one',
  kind: 'open-files',
  title: 'frame:dialog.importFiles',
  extensions: ['txt', 'html'],
  multiple: true,
  suggestedName: '',
  folder: '/home/editor',
  ...change,
})

describe('what a file dialog answers', () => {
  test('marked files, unless something is typed', () => {
    const marked = { selected: ['/home/editor/a.txt', '/home/editor/b.txt'], typed: '' }
    expect(pathsOf(request({}), marked, '/home/editor')).toEqual(marked.selected)
    expect(pathsOf(request({}), { ...marked, typed: 'c.txt' }, '/home/editor')).toEqual(['/home/editor/c.txt'])
  })

  test('nothing while nothing is chosen', () => {
    expect(pathsOf(request({}), { selected: [], typed: '  ' }, '/home/editor')).toEqual([])
    expect(pathsOf(request({ kind: 'choose-folder' }), { selected: [], typed: '' }, '')).toEqual([])
  })

  test('a name to save under starts as suggested and stands in the folder shown', () => {
    const save = request({ kind: 'save-file', suggestedName: 'report.niankan' })
    expect(pathsOf(save, choiceOf(save), '/home/editor/年刊')).toEqual(['/home/editor/年刊/report.niankan'])
  })

  test('the folder shown is the folder chosen', () => {
    expect(pathsOf(request({ kind: 'choose-folder' }), { selected: [], typed: '' }, '/home')).toEqual(['/home'])
  })

  test.each([
    ['/home', 'a.txt', '/home/a.txt'],
    ['/', 'a.txt', '/a.txt'],
    ['/home', '/else/a.txt', '/else/a.txt'],
    ['C:\\Users', 'a.txt', 'C:\\Users\\a.txt'],
    ['C:\\Users', 'D:\\a.txt', 'D:\\a.txt'],
    ['C:\\Users', '\\\\server\\a.txt', '\\\\server\\a.txt'],
  ])('%s and %s give %s', (folder, name, path) => {
    expect(pathOf(folder, name)).toBe(path)
  })
})

describe('what a file dialog offers', () => {
  test('folders always, files by their ending in any case, hidden ones never', () => {
    const offered = (name: string, isFolder = false) => isOffered(request({}), { name, isFolder })
    expect([offered('a.TXT'), offered('a.pdf'), offered('sub', true), offered('.cache', true)]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  test('every file where no ending is asked for, none where a folder is', () => {
    expect(isOffered(request({ extensions: [] }), { name: 'a.pdf', isFolder: false })).toBe(true)
    expect(isOffered(request({ kind: 'choose-folder', extensions: [] }), { name: 'a.pdf', isFolder: false })).toBe(
      false,
    )
  })
})
