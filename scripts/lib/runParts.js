/**
 * Runs the parts one after the other, all of them, and closes with one line that counts.
 * @param {import('./parts.js').Part[]} parts
 * @param {{ write?: (text: string) => void, requireAll?: boolean, now?: () => number }} [options]
 * @returns {Promise<number>} the exit code
 */
export async function runParts(parts, options = {}) {
  const { write = (text) => process.stdout.write(text), requireAll = false, now = Date.now } = options;
  const rows = [];
  for (const part of parts) {
    write(`\n── ${part.name} ${'─'.repeat(Math.max(0, 60 - part.name.length))}\n`);
    const start = now();
    const count = await countOf(part, write);
    rows.push({ name: part.name, ...count, seconds: Math.round((now() - start) / 1000) });
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  write('\n');
  for (const row of rows) {
    total.passed += row.passed;
    total.failed += row.failed;
    total.skipped += row.skipped;
    write(
      `${row.name.padEnd(18)}${row.passed} passed, ${row.failed} failed, ${row.skipped} skipped · ${row.seconds} s\n`,
    );
  }
  const skippedParts = rows.filter((row) => row.skipped > 0).map((row) => row.name);
  if (skippedParts.length > 0) write(`\nSKIPPED, so not known to work here: ${skippedParts.join(', ')}\n`);
  const refused = requireAll && total.skipped > 0;
  if (refused) write('MAILLAGE_REQUIRE_ALL is set: a skipped test counts as a failure.\n');
  write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
  return total.failed > 0 || total.passed === 0 || refused ? 1 : 0;
}

async function countOf(part, write) {
  try {
    return await part.run();
  } catch (error) {
    write(`${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
