import { useEffect, useState } from 'react';
import { useSaveStatus } from '#client/sync/index.ts';

/** Once all is here and saved, a moment for the drawing: what comes after it must not come before. */
const AFTER_MS = 1_500;

/** Whether the table has been usable for a moment, once; it stays so. */
export function useTableReady(): boolean {
  const { state } = useSaveStatus();
  const [ready, setReady] = useState(false);
  const calm = state === 'saved';
  useEffect(() => {
    if (!calm || ready) return;
    const timer = setTimeout(() => setReady(true), AFTER_MS);
    return () => clearTimeout(timer);
  }, [calm, ready]);
  return ready;
}
