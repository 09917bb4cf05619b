import { ArrowLeftRight, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import type { Link, PlacedLink } from '#shared/board/index.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { changeLink, type LinkFields } from '../../commands/changeLink.ts';
import { reverseLink } from '../../commands/reverseLink.ts';
import { setTwin } from '../../commands/setTwin.ts';
import { GroundFields } from '../../ground/GroundFields.tsx';
import { ChildFields } from '../../notation/ChildFields.tsx';
import { EcoFields } from '../../notation/EcoFields.tsx';
import { EmotionFields } from '../../notation/EmotionFields.tsx';
import { NightsField } from '../../notation/NightsField.tsx';
import { TwinFields } from '../../notation/TwinFields.tsx';
import { UnionFields } from '../../notation/UnionFields.tsx';
import { PeriodFields } from '../../time/PeriodFields.tsx';
import { DraftField } from '../fields/DraftField.tsx';
import { orderCheck, orderOf } from '../fields/numbers.ts';
import { YearField } from '../fields/YearField.tsx';
import { type Start, useHands, useOutlineTable } from '../view/outlineContext.ts';
import { linkInWords } from '../words/linkInWords.ts';

/** What a link says, to be changed; its kind comes from its two ends and can't be. */
export function LinkCard({ link, row, start }: { link: PlacedLink; row: string; start: Start }) {
  const { session, writable, accept, remove } = useHands();
  const { find, props, table } = useOutlineTable();
  const end = { compartment: link.compartment, element: link.id };
  const canWrite = writable(link.compartment);
  const change = (fields: LinkFields) => accept(changeLink(session.desk, end, { fields }));
  const card = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (start === 'name') card.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, [start]);
  return (
    <fieldset
      ref={card}
      id={`${row}-card`}
      aria-label={linkInWords(link, find, 'said')}
      className="mb-2 min-w-0 ml-2 grid gap-4 rounded-card border border-line bg-paper p-3"
    >
      <div>{props.whoSees(link.compartment)}</div>
      <LinkFieldsOf
        link={link}
        canWrite={canWrite}
        sensitive={session.desk.sensitiveLines()}
        onChange={change}
      />
      {link.kind === 'child' && (
        <TwinFields
          link={link}
          table={table}
          value={null}
          onChange={(twin) => accept(setTwin(session.desk, end, twin))}
          disabled={!canWrite}
        />
      )}
      {link.kind !== 'couple' && (
        <PeriodFields period={link.during} onCommit={(during) => change({ during })} disabled={!canWrite} />
      )}
      <GroundFields value={link.ground} onChange={(ground) => change({ ground })} disabled={!canWrite} />
      {canWrite && (
        <div className="flex flex-wrap gap-2">
          {link.kind === 'relation' && (
            <Button
              icon={<ArrowLeftRight aria-hidden="true" />}
              onPress={() => accept(reverseLink(session.desk, end))}
            >
              {t('board.reverse')}
            </Button>
          )}
          <Button variant="danger" icon={<Trash2 aria-hidden="true" />} onPress={() => remove(row, end)}>
            {t('outline.removeLink')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function LinkFieldsOf({
  link,
  canWrite,
  sensitive,
  onChange,
}: {
  link: Link;
  canWrite: boolean;
  /** whether lines that accuse somebody may be drawn here */
  sensitive: boolean;
  onChange: (fields: LinkFields) => void;
}) {
  const { find } = useOutlineTable();
  switch (link.kind) {
    case 'relation':
      return (
        <div className="grid items-start gap-3 sm:grid-cols-[1fr_7rem_1fr]">
          <DraftField
            label={t('board.label')}
            value={link.label}
            onCommit={(label) => onChange({ label })}
            maxLength={LIMITS.labelLength}
            disabled={!canWrite}
          />
          <DraftField
            label={t('board.order')}
            value={link.order === null ? '' : String(link.order)}
            check={orderCheck}
            onCommit={(text) => {
              const order = orderOf(text);
              if (order !== 'wrong') onChange({ order });
            }}
            maxLength={4}
            numeric
            disabled={!canWrite}
          />
          <DraftField
            label={t('board.date')}
            value={link.date ?? ''}
            onCommit={(date) => onChange({ date: date === '' ? null : date })}
            maxLength={LIMITS.labelLength}
            disabled={!canWrite}
          />
        </div>
      );
    case 'couple':
      return (
        <>
          <UnionFields value={link} onChange={onChange} sensitive={sensitive} disabled={!canWrite} />
          <div className="grid items-start gap-3 sm:grid-cols-2">
            <YearField
              label={t('board.since')}
              value={link.since}
              onCommit={(since) => onChange({ since })}
              disabled={!canWrite}
            />
            <YearField
              label={t('board.until')}
              value={link.until}
              onCommit={(until) => onChange({ until })}
              disabled={!canWrite}
            />
          </div>
        </>
      );
    case 'child':
      return <ChildFields value={link} onChange={onChange} disabled={!canWrite} />;
    case 'emotion':
    case 'eco':
      return (
        <>
          {link.kind === 'emotion' ? (
            <EmotionFields value={link} onChange={onChange} sensitive={sensitive} disabled={!canWrite} />
          ) : (
            <EcoFields value={link} onChange={onChange} disabled={!canWrite} />
          )}
          <DraftField
            label={t('board.label')}
            value={link.label}
            onCommit={(label) => onChange({ label })}
            maxLength={LIMITS.labelLength}
            disabled={!canWrite}
          />
        </>
      );
    case 'membership':
      return find(link.of)?.kind === 'household' ? (
        <NightsField
          label={t('details.nights')}
          shareLabel={t('details.nightsShareThere')}
          nights={link.nights ?? null}
          onCommit={(nights) => onChange({ nights })}
          disabled={!canWrite}
        />
      ) : null;
  }
}
