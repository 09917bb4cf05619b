import { useEffect, useState } from 'react';
import type { SaveStatus } from '../mergedStatus.ts';
import { pageDocuments } from '../pageDocuments.ts';
import { useReadable } from './useReadable.ts';

/** "saving" stays on screen at least this long: a label that blinks at each letter tells nothing. */
const SETTLE_MS = 500;

/**
 * The one honest label. Bad news shows at once; "saved" a moment late, never a moment early.
 */
export function useSaveStatus(): SaveStatus {
  const now = useReadable(pageDocuments().status);
  const [shown, setShown] = useState(now);
  useEffect(() => {
    if (now.state !== 'saved') {
      setShown(now);
      return;
    }
    const timer = setTimeout(() => setShown(now), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [now]);
  // Between a change and the effect that follows it, what was shown may be better news than there is.
  return now.state === 'saved' ? shown : now;
}
