import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UpdateLog } from '#server/sync/log/updateLog.ts';

const SIZE_MB = 6;
const CHUNK = Buffer.alloc(4 * 1024);

export interface SmallDisk {
  /** how: a real small disk, or a store that answers as one would */
  kind: 'tmpfs' | 'injected';
  dataDir: string;
  wrapLog(log: UpdateLog): UpdateLog;
  fill(): void;
  free(): void;
  close(): void;
}

/** A disk small enough to be filled: a tmpfs where we may mount one, else the error that SQLite gives on a full one. */
export function smallDisk(): SmallDisk {
  const dataDir = mkdtempSync(join(tmpdir(), 'maillage-full-'));
  const isMounted = mayMount(dataDir);
  const filler = join(dataDir, 'filler');
  let isFull = false;
  return {
    kind: isMounted ? 'tmpfs' : 'injected',
    dataDir,
    wrapLog: (log) =>
      isMounted
        ? log
        : {
            ...log,
            async commit(entries) {
              if (isFull)
                throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR' });
              return log.commit(entries);
            },
          },
    fill() {
      isFull = true;
      if (isMounted) writeUntilFull(filler);
    },
    free() {
      isFull = false;
      if (isMounted) rmSync(filler);
    },
    close() {
      if (isMounted) execFileSync('umount', ['--lazy', dataDir]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function mayMount(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m`, 'maillage-test', folder], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false; // not root, or not Linux: the error is injected instead
  }
}

function writeUntilFull(file: string): void {
  const handle = openSync(file, 'w');
  try {
    for (;;) writeSync(handle, CHUNK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(handle);
  }
}
