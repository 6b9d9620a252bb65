export interface ShortcutGroup {
  readonly name: 'window' | 'outline' | 'text' | 'sheet'
  /** What is done, and the keys that do it; `Mod` is the machine's own modifier. */
  readonly shortcuts: readonly { readonly deed: string; readonly keys: readonly string[] }[]
}

/** Every key that the window knows, where it holds. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    name: 'window',
    shortcuts: [
      { deed: 'views', keys: ['Mod+1 … 6'] },
      { deed: 'search', keys: ['Mod+K'] },
      { deed: 'panes', keys: ['F6', 'Shift+F6'] },
      { deed: 'undo', keys: ['Mod+Z'] },
      { deed: 'redo', keys: ['Mod+Shift+Z'] },
      { deed: 'close', keys: ['Esc'] },
      { deed: 'help', keys: ['Mod+/', '?'] },
    ],
  },
  {
    name: 'outline',
    shortcuts: [
      { deed: 'walk', keys: ['↑', '↓'] },
      { deed: 'fold', keys: ['←', '→'] },
      { deed: 'open', keys: ['Enter'] },
      { deed: 'rename', keys: ['F2'] },
      { deed: 'move', keys: ['Alt+↑', 'Alt+↓'] },
      { deed: 'level', keys: ['Alt+←', 'Alt+→'] },
      { deed: 'remove', keys: ['Del'] },
    ],
  },
  {
    name: 'text',
    shortcuts: [
      { deed: 'insert', keys: ['/'] },
      { deed: 'formats', keys: ['Mod+B', 'Mod+I', 'Mod+U'] },
      { deed: 'settings', keys: ['Enter'] },
      { deed: 'line', keys: ['Shift+Enter'] },
      { deed: 'slots', keys: ['Tab', 'Shift+Tab'] },
    ],
  },
  {
    name: 'sheet',
    shortcuts: [
      { deed: 'cells', keys: ['↑', '↓', '←', '→'] },
      { deed: 'edge', keys: ['Mod+↑ … →'] },
      { deed: 'range', keys: ['Shift+↑ … →', 'Mod+A'] },
      { deed: 'change', keys: ['F2'] },
      { deed: 'take', keys: ['Enter', 'Tab'] },
      { deed: 'giveUp', keys: ['Esc'] },
      { deed: 'takeAway', keys: ['Del'] },
      { deed: 'block', keys: ['Mod+C', 'Mod+V'] },
      { deed: 'menu', keys: ['Shift+F10'] },
    ],
  },
]
