import { Link2, Map as MapIcon, Share2, Trash2, Users } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { LIMITS } from '#shared/protocol/limits.ts';
import { changeElement } from '../../commands/changeElement.ts';
import { renameElement } from '../../commands/renameElement.ts';
import { GroundFields } from '../../ground/GroundFields.tsx';
import { ZoneFields } from '../../ink/ZoneFields.tsx';
import { HouseholdDetails } from '../../notation/HouseholdDetails.tsx';
import { PictureFields } from '../../pictures/PictureFields.tsx';
import { ProposalsOf } from '../../proposals/ProposalsOf.tsx';
import { DraftField } from '../fields/DraftField.tsx';
import type { Row } from '../tree/outlineOf.ts';
import { type Start, useHands, useOutlineTable } from '../view/outlineContext.ts';
import { nameOf } from '../words/nameOf.ts';
import { LinksOf } from './LinksOf.tsx';
import { PersonFields } from './PersonFields.tsx';
import { ProfessionalFields } from './ProfessionalFields.tsx';
import { StructureFields } from './StructureFields.tsx';

/** All that can be read and changed of one element, below its line. */
export function ElementCard({ row, start }: { row: Row; start: Start }) {
  const { session, writable, accept, remove, join } = useHands();
  const { props, table } = useOutlineTable();
  const { element, end, key } = row;
  const canWrite = writable(end.compartment);
  const name = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (start !== 'name') return;
    name.current?.focus();
    name.current?.select();
  }, [start]);

  const isText = element.kind === 'text';
  const canBeLinked = !isText && element.kind !== 'zone' && element.kind !== 'picture';
  return (
    <fieldset
      id={`${key}-card`}
      aria-label={nameOf(element)}
      className="mb-2 ml-1 min-w-0 sm:ml-7 grid gap-4 rounded-card border border-line bg-paper p-3"
    >
      <div>{props.whoSees(end.compartment)}</div>
      <DraftField
        label={isText ? t('board.words') : t('board.name')}
        value={isText ? element.text : element.name}
        onCommit={(words) => accept(renameElement(session.desk, end, words))}
        maxLength={isText ? LIMITS.textLength : LIMITS.nameLength}
        lines={isText ? 3 : 1}
        disabled={!canWrite}
        inputRef={name}
      />
      {element.kind === 'household' && (
        <HouseholdDetails
          household={element}
          onChange={(fields) => accept(changeElement(session.desk, end, { fields }))}
          disabled={!canWrite}
        />
      )}
      {element.kind === 'person' && <PersonFields row={{ ...row, element }} canWrite={canWrite} />}
      {element.kind === 'structure' && (
        <StructureFields
          structure={element}
          canWrite={canWrite}
          onChange={(fields) => accept(changeElement(session.desk, end, { fields }))}
        />
      )}
      {element.kind === 'professional' && (
        <ProfessionalFields row={{ ...row, element }} canWrite={canWrite} />
      )}
      {element.kind === 'picture' && (
        <fieldset disabled={!canWrite}>
          <PictureFields
            value={element}
            onChange={(fields) => accept(changeElement(session.desk, end, { fields }))}
          />
        </fieldset>
      )}
      {element.kind === 'zone' && (
        <fieldset disabled={!canWrite} className="grid gap-4">
          <ZoneFields
            value={element}
            onChange={(fields) => accept(changeElement(session.desk, end, { fields }))}
          />
        </fieldset>
      )}
      <GroundFields
        value={element.ground}
        onChange={(ground) => accept(changeElement(session.desk, end, { fields: { ground } }))}
        disabled={!canWrite}
      />
      {element.kind === 'person' && (
        <ProposalsOf
          person={element}
          end={end}
          desk={session.desk}
          table={table}
          board={props}
          name={nameOf(element)}
        />
      )}
      {canBeLinked && <LinksOf end={end} />}
      <div className="flex flex-wrap gap-2">
        {canBeLinked && props.activeCompartmentId !== null && (
          <Button icon={<Link2 aria-hidden="true" />} onPress={() => join({ what: 'any', from: end })}>
            {t('outline.link')}
          </Button>
        )}
        {element.kind === 'person' && props.activeCompartmentId !== null && (
          <Button icon={<Users aria-hidden="true" />} onPress={() => join({ what: 'child', from: end })}>
            {t('outline.addChild')}
          </Button>
        )}
        {props.onOpenCanvas && (
          <Button
            icon={<MapIcon aria-hidden="true" />}
            onPress={() => {
              // Who asks to see somebody there asks to see them, confidential or not.
              if (element.kind === 'person' && element.restricted === true) session.confidential.set('shown');
              props.onOpenCanvas?.();
            }}
          >
            {t('outline.showOnMap')}
          </Button>
        )}
        {canWrite && (
          <>
            <Button
              icon={<Share2 aria-hidden="true" />}
              onPress={() => props.onShare({ from: end.compartment, elements: [end.element] })}
            >
              {t('outline.share')}
            </Button>
            <Button variant="danger" icon={<Trash2 aria-hidden="true" />} onPress={() => remove(key, end)}>
              {t('outline.remove')}
            </Button>
          </>
        )}
      </div>
    </fieldset>
  );
}
