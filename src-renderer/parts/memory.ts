/** Small things the window remembers between starts on this machine: widths, the last place. Never content. */
const keyOf = (name: string) => `niankan.${name}`

/** What was remembered under a name, or null where nothing fits. */
export const readMemory = <T>(name: string, fits: (value: unknown) => value is T): T | null => {
  const text = localStorage.getItem(keyOf(name))
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    return fits(value) ? value : null
  } catch {
    // Ignored because an unreadable memory is the same as none.
    return null
  }
}

/** Whether anything was remembered under a name, fitting or not. */
export const hasMemory = (name: string): boolean => localStorage.getItem(keyOf(name)) !== null

export const writeMemory = (name: string, value: unknown): void => {
  localStorage.setItem(keyOf(name), JSON.stringify(value))
}
