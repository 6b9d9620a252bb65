import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,blocks,store,contract}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 60_000,
    retry: 0,
    // Or style sheets that the page brings along as text (`?raw`) would come out empty.
    css: true,
  },
})
