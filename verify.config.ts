import { join } from 'node:path'
import { defineConfig } from 'vite'

const target = 'chrome79'

/** The page by which anyone checks a receipt: one classic script, which a browser also runs from a saved copy. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: join(import.meta.dirname, 'dist/verify'),
    emptyOutDir: true,
    target,
    reportCompressedSize: false,
    lib: {
      entry: join(import.meta.dirname, 'widget/verify/page.ts'),
      formats: ['iife'],
      name: 'lianxinVerify',
      fileName: () => 'verify.js',
    },
    rolldownOptions: { output: { minify: true } },
  },
})
