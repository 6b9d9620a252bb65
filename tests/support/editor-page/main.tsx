import { z } from 'zod'

// As in the app: before any module that makes a schema is evaluated, or zod's probe offends the content policy.
z.config({ jitless: true })
await import('./page')
