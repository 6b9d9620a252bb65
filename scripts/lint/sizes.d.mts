/** What is wrong with the sizes, one line each, and the figures behind it. */
export declare const findOversized: (root?: string) => { readonly breaches: string[]; readonly summary: string }
