import { Eraser } from 'lucide-react';
import { type PointerEvent, useId, useRef } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import type { Strokes } from '#shared/consent/signature.ts';
import { Drawing } from './Drawing.tsx';
import { beginStroke, lengthenStroke, pointOn } from './strokes.ts';

/**
 * Where one signs with a finger, a pen or a mouse. Whoever can't or won't draw signs with their name alone, which the
 * words beside it say: nothing here asks for a keyboard's focus but the way to wipe it.
 */
export function SignaturePad({
  strokes,
  onChange,
}: {
  strokes: Strokes;
  onChange: (strokes: Strokes) => void;
}) {
  const id = useId();
  // A finger moves faster than the page is drawn: each point is added to the last, not to what was drawn last.
  const latest = useRef(strokes);
  latest.current = strokes;
  const finger = useRef<number | null>(null);
  const put = (next: Strokes) => {
    if (next === latest.current) return;
    latest.current = next;
    onChange(next);
  };
  const at = (event: PointerEvent) => pointOn(event, event.currentTarget.getBoundingClientRect());
  const up = (event: PointerEvent) => {
    if (event.pointerId === finger.current) finger.current = null;
  };

  return (
    <div className="grid gap-2">
      <p id={id} className="font-semibold">
        {t('consentAsk.drawTitle')}{' '}
        <span className="font-normal text-ink-soft">({t('common.optional')})</span>
      </p>
      <div
        role="img"
        aria-labelledby={id}
        className="relative h-36 touch-none overflow-hidden rounded-card border border-line-strong border-dashed bg-paper-raised"
        onPointerDown={(event) => {
          // A palm that comes after the finger draws nothing.
          if (finger.current !== null || event.button !== 0) return;
          finger.current = event.pointerId;
          event.currentTarget.setPointerCapture(event.pointerId);
          put(beginStroke(latest.current, at(event)));
        }}
        onPointerMove={(event) => {
          if (event.pointerId === finger.current) put(lengthenStroke(latest.current, at(event)));
        }}
        onPointerUp={up}
        onPointerCancel={up}
      >
        <span aria-hidden="true" className="absolute inset-x-6 bottom-9 border-line border-b" />
        {strokes.length === 0 && (
          <span aria-hidden="true" className="absolute inset-x-0 bottom-2 text-center text-ink-soft text-s">
            {t('consentAsk.drawHere')}
          </span>
        )}
        <Drawing strokes={strokes} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-ink-soft text-s">{t('consentAsk.drawHelp')}</p>
        {strokes.length > 0 && (
          <Button variant="quiet" icon={<Eraser aria-hidden="true" />} onPress={() => put([])}>
            {t('consentAsk.drawAgain')}
          </Button>
        )}
      </div>
    </div>
  );
}
