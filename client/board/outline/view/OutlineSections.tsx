import { ListTree } from 'lucide-react';
import { memo, type ReactNode, useId } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { BranchList } from '../rows/BranchList.tsx';
import { LinkTable } from '../rows/LinkTable.tsx';
import { PlainList } from '../rows/PlainList.tsx';
import type { Outline, Row } from '../tree/outlineOf.ts';
import { useHands, useOutlineTable } from './outlineContext.ts';
import type { Additions } from './useAdditions.ts';

/** The lists and the tables, those that hold something. */
export const OutlineSections = memo(function OutlineSections({
  outline,
  filtered,
  additions,
}: {
  outline: Outline;
  /** some lines are left out by a search: an empty section says nothing */
  filtered: boolean;
  additions: Additions;
}) {
  const { writable, join } = useHands();
  const { props, table } = useOutlineTable();
  const canAdd = props.activeCompartmentId !== null;
  if (table.elements.length === 0)
    return (
      <EmptyState
        icon={<ListTree aria-hidden="true" />}
        title={t('outline.emptyTitle')}
        action={
          canAdd && (
            <Button variant="primary" onPress={() => additions.add('person')}>
              {t('outline.addPerson')}
            </Button>
          )
        }
      >
        <p>{canAdd ? t('outline.emptyText') : t('outline.emptyReadOnly')}</p>
      </EmptyState>
    );
  const onAdd = (head: Row) => (writable(head.end.compartment) ? () => additions.addIn(head) : null);
  const {
    households,
    peopleAlone,
    structures,
    professionalsAlone,
    texts,
    zones,
    pictures,
    relations,
    family,
    ties,
  } = outline;
  const somebody = households.length + peopleAlone.length > 0;
  const house = structures.length + professionalsAlone.length > 0;
  return (
    <>
      {(somebody || !filtered) && (
        <Section title={t('outline.people')} empty={somebody ? null : t('outline.nobody')}>
          {households.length > 0 && (
            <BranchList
              branches={households}
              label={t('outline.households')}
              membersLabel={t('outline.membersOf')}
              onAdd={onAdd}
            />
          )}
          {peopleAlone.length > 0 && (
            <>
              {households.length > 0 && (
                <h4 className="pt-2 font-semibold text-ink-soft text-s">{t('outline.alone')}</h4>
              )}
              <PlainList rows={peopleAlone} label={t('outline.alone')} />
            </>
          )}
        </Section>
      )}
      {(house || !filtered) && (
        <Section title={t('outline.structures')} empty={house ? null : t('outline.noStructure')}>
          {structures.length > 0 && (
            <BranchList
              branches={structures}
              label={t('outline.structures')}
              membersLabel={t('outline.professionalsOf')}
              onAdd={onAdd}
            />
          )}
          {professionalsAlone.length > 0 && (
            <>
              <h4 className="pt-2 font-semibold text-ink-soft text-s">{t('outline.professionalsAlone')}</h4>
              <PlainList rows={professionalsAlone} label={t('outline.professionalsAlone')} />
            </>
          )}
        </Section>
      )}
      {(relations.length > 0 || !filtered) && (
        <Section
          title={t('outline.relations')}
          empty={relations.length > 0 ? null : t('outline.noLink')}
          action={
            canAdd &&
            !filtered && (
              <Button variant="quiet" onPress={() => join({ what: 'any', from: null })}>
                {t('outline.addLink')}
              </Button>
            )
          }
        >
          {relations.length > 0 && <LinkTable links={relations} caption={t('outline.relations')} numbered />}
        </Section>
      )}
      {family.length > 0 && (
        <Section title={t('outline.family')} empty={null}>
          <LinkTable links={family} caption={t('outline.family')} />
        </Section>
      )}
      {pictures.length > 0 && (
        <Section title={t('outline.pictures')} empty={null}>
          <PlainList rows={pictures} label={t('outline.pictures')} />
        </Section>
      )}
      {zones.length > 0 && (
        <Section title={t('outline.zones')} empty={null}>
          <PlainList rows={zones} label={t('outline.zones')} />
        </Section>
      )}
      {ties.length > 0 && (
        <Section title={t('outline.ties')} empty={null}>
          <LinkTable links={ties} caption={t('outline.ties')} />
        </Section>
      )}
      {texts.length > 0 && (
        <Section title={t('outline.texts')} empty={null}>
          <PlainList rows={texts} label={t('outline.texts')} />
        </Section>
      )}
    </>
  );
});

function Section({
  title,
  empty,
  action,
  children,
}: {
  title: string;
  /** the sentence for a section with nothing in it */
  empty: string | null;
  action?: ReactNode;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <h3 id={heading} className="grow text-m">
          {title}
        </h3>
        {action}
      </div>
      {empty === null ? children : <p className="text-ink-soft">{empty}</p>}
    </section>
  );
}
