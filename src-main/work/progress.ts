/** How far a job is: 0 to 1, or null while the length isn't known, and the locale key of the step that begins. */
export type Progress = (done: number | null, step: string) => void
