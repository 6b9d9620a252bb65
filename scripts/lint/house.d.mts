/** Breaches of the house, one line each: rule, file, what it imports. */
export declare const findBreaches: (root?: string) => Promise<string[]>
/** The rules that the tables of docs/house.md stand for. Throws where a table names a room that isn't there. */
export declare const houseRules: (root?: string) => { readonly name: string }[]
