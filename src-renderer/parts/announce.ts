import type { useAppProps } from 'antd/es/app/context'

let setAnnouncer: (announcer: useAppProps) => void = () => undefined
const ready = new Promise<useAppProps>((resolve) => {
  setAnnouncer = resolve
})

export const announcerReady = (announcer: useAppProps): void => setAnnouncer(announcer)

/** Shows something above the whole window: a message, a notification, a question. What is said early waits. */
export const announce = (say: (announcer: useAppProps) => void): void => {
  void ready.then(say)
}
