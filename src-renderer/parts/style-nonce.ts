/** The nonce of this launch: without it the content security policy refuses styles. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

/**
 * Gives every style element that our own scripts make the nonce of this launch. Some libraries make theirs with no way
 * to pass one (Ant Design's scroll lock is one). Markup that gets in otherwise is still refused: it isn't made here.
 */
export const registerStyleNonce = (): void => {
  const create = document.createElement.bind(document)
  const createWithNonce = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options)
    if (element instanceof HTMLStyleElement) element.nonce = styleNonce
    return element
  }
  // It gives what `createElement` gives for every name; its overloads, one a tag, can't be written again.
  document.createElement = createWithNonce as typeof document.createElement
}
