declare module 'saxen' {
  type Attributes = () => Record<string, string>
  /** What of the parser is used here; the package brings no types. */
  export class Parser {
    ns(prefixes: Readonly<Record<string, string>>): this
    on(event: 'openTag', listener: (name: string, attributes: Attributes) => void): this
    on(event: 'closeTag', listener: (name: string) => void): this
    on(event: 'text' | 'cdata', listener: (text: string) => void): this
    on(event: 'error' | 'warn', listener: (error: Error) => void): this
    parse(xml: string): Error | undefined
    stop(): void
  }
}
