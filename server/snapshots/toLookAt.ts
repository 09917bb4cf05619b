import type { SnapshotsLeft } from '#shared/protocol/http/snapshots.ts';
import { holdsName } from './nameMatch.ts';
import type { SnapshotContent } from './snapshotContent.ts';
import { wordsIn } from './withoutRecord.ts';

/**
 * What no rule can decide once somebody went from the snapshots of a map: each free text once, words elsewhere that may name
 * them (« mamie », a name that two people have), and handwriting, which no program here reads. SN14.
 */
export function toLookAt(
  snapshots: readonly { id: string; content: SnapshotContent }[],
  doubtful: readonly string[],
): SnapshotsLeft {
  const texts = new Map<string, SnapshotsLeft['texts'][number]>();
  const strokes: SnapshotsLeft['strokes'] = [];
  for (const { id: snapshotId, content } of snapshots) {
    for (const record of [...content.elements, ...content.links])
      for (const words of wordsIn(record)) {
        const mayName = holdsName(words, doubtful);
        if (record.kind !== 'text' && !mayName) continue;
        const key = JSON.stringify([record.id, words]);
        const isText = record.kind === 'text';
        const known = texts.get(key) ?? { recordId: record.id, isText, words, mayName, snapshotIds: [] };
        if (!known.snapshotIds.includes(snapshotId)) known.snapshotIds.push(snapshotId);
        texts.set(key, known);
      }
    if (content.strokes.length > 0) strokes.push({ snapshotId, count: content.strokes.length });
  }
  const [first, then] = [true, false].map((mayName) =>
    [...texts.values()].filter((one) => one.mayName === mayName && one.words.trim() !== ''),
  );
  return { texts: [...(first ?? []), ...(then ?? [])], strokes };
}
