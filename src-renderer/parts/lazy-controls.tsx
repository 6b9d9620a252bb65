import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { afterStart } from './after-start'

type Load<P> = () => Promise<ComponentType<P>>

const controlled = async <P extends object>(load: Load<P>): Promise<{ default: ComponentType<P> }> => {
  const [{ Controls }, Part] = await Promise.all([import('./controls'), load()])
  return {
    // React calls this once for each part and keeps what it gave: the component is made once.
    default: (props: P) => (
      <Controls>
        <Part {...props} />
      </Controls>
    ),
  }
}

/** A part of the window with controls of Ant Design: it and they are loaded when it is first shown. */
export const lazyControls = <P extends object>(load: Load<P>): LazyExoticComponent<ComponentType<P>> =>
  lazy(() => controlled(load))

/** The same, coming only when the first picture stands: the caret waits for no toolbar. */
export const lazyAfterStart = <P extends object>(load: Load<P>): LazyExoticComponent<ComponentType<P>> =>
  lazy(async () => {
    await afterStart()
    return controlled(load)
  })
