/** A promise and its hands, apart: for what is settled by an event somewhere else. */
export interface Promised<T> {
  readonly promise: Promise<T>
  readonly resolve: (value: T) => void
}

export const createPromised = <T>(): Promised<T> => {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
