import { buildClient } from '../../../scripts/lib/clientBuild.js';

/** Stories are told on the built pages: they are built anew when their sources changed. */
export default async function build(): Promise<void> {
  await buildClient();
}
