import { codeInWords } from '#client/api/codeInWords.ts';
import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import { Notice } from '#client/ui/Notice.tsx';
import type { Answer } from '#shared/protocol/http/call.ts';
import type { shareCalls } from '#shared/protocol/http/share.ts';
import type { MemberView } from '#shared/protocol/http/views.ts';

/** Who will see it, who will see it for the first time, who won't any more; or why it can't be. */
export function SharePreview({ preview }: { preview: Answer<typeof shareCalls.preview> }) {
  if (preview.refused !== undefined) {
    return (
      <Notice tone="refused">
        <p>{codeInWords(preview.refused)}</p>
        {preview.links.length > 0 && <p>{t('situations.shareLinks', { count: preview.links.length })}</p>}
      </Notice>
    );
  }
  const after = new Set(preview.seenByAfter.map(({ id }) => id));
  const noLonger = preview.seenByBefore.filter(({ id }) => !after.has(id));
  return (
    <div aria-live="polite" className="grid gap-2 rounded-card bg-paper-sunken px-4 py-3">
      <Names label={t('situations.shareWillSee')} members={preview.seenByAfter} />
      {preview.newlySeenBy.length > 0 && (
        <Notice tone="pending">
          <Names label={t('situations.shareNewly')} members={preview.newlySeenBy} />
        </Notice>
      )}
      {noLonger.length > 0 && <Names label={t('situations.shareNoLonger')} members={noLonger} />}
    </div>
  );
}

function Names({ label, members }: { label: string; members: readonly MemberView[] }) {
  const names = members.map(({ name, isMe }) => (isMe ? t('common.you') : name));
  return (
    <p>
      <span className="font-semibold">{label}</span> {listInWords(names)}
    </p>
  );
}
