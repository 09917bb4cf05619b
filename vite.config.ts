import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { tableGroups } from './scripts/lib/tableGroups.js';
import { tableHtml } from './scripts/lib/tableHtml.js';

/** Where `npm run dev` runs the server; the page asks Vite, and Vite asks the server. */
const server = process.env['MAILLAGE_DEV_SERVER'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), tailwindcss(), tableHtml()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // A strict content-security policy has no room for data: scripts or styles made of strings.
    assetsInlineLimit: 0,
    sourcemap: false,
    // The editor and the DOCX writer are heavy and come only when asked for; npm test weighs what matters.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What most pages share in one file: a hundred small ones compress badly (8 kB more on the map's page).
          groups: [
            { name: 'ground', test: /client\/(ui|api|i18n)\/|lucide-react/, minShareCount: 8 },
            ...tableGroups(),
          ],
        },
      },
    },
  },
  server: {
    strictPort: true,
    proxy: {
      '/api': { target: server },
      '/healthz': { target: server },
      '/readyz': { target: server },
      '/sync': { target: server, ws: true },
    },
  },
});
