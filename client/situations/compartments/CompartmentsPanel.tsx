import { ChevronDown, Plus } from 'lucide-react';
import { Suspense, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { lazyPart } from '#client/ui/lazyPart.tsx';
import type { CompartmentView, SituationView } from '#shared/protocol/http/views.ts';
import { CompartmentRow } from './CompartmentRow.tsx';

const CompartmentDialog = lazyPart(async () => ({
  default: (await import('./CompartmentDialog.tsx')).CompartmentDialog,
}));

export interface CompartmentsPanelProps {
  situation: SituationView;
  /** what is shown: as I see it, or as another would */
  compartments: readonly CompartmentView[];
  /** the volet where what I add goes */
  activeId: string | null;
  onActivate: (compartmentId: string) => void;
  /** volets set aside on this screen: nobody else notices */
  hidden: ReadonlySet<string>;
  onToggle: (compartmentId: string) => void;
  /** seeing as somebody else: nothing can be changed */
  looking: boolean;
  onChanged: () => void;
}

/** The volets of the table, each with its audience in words. */
export function CompartmentsPanel(props: CompartmentsPanelProps) {
  const { situation, compartments, activeId, hidden, looking, onChanged } = props;
  const [dialog, setDialog] = useState<{ compartment: CompartmentView | null } | null>(null);
  const mayManage = situation.me.role === 'facilitator' && !situation.archived && !looking;
  const current = compartments.filter(({ archived }) => !archived);
  const archived = compartments.filter((one) => one.archived);
  const row = (compartment: CompartmentView) => (
    <CompartmentRow
      key={compartment.id}
      compartment={compartment}
      members={situation.members}
      active={compartment.id === activeId}
      shown={!hidden.has(compartment.id)}
      mayManage={mayManage && compartment.kind !== 'privateDraft'}
      onActivate={() => props.onActivate(compartment.id)}
      onToggle={() => props.onToggle(compartment.id)}
      onChange={() => setDialog({ compartment })}
      onChanged={onChanged}
    />
  );

  return (
    <section aria-labelledby="volets" className="grid gap-1">
      <h2 id="volets" className="px-3 font-semibold text-ink-soft text-s">
        {t('compartments.title')}
      </h2>
      <ul className="grid gap-1">{current.map(row)}</ul>
      {archived.length > 0 && (
        <details className="group">
          <summary className="flex min-h-touch cursor-pointer items-center px-3 text-ink-soft text-s">
            {t('compartments.archivedOnes', { count: archived.length })}
            <ChevronDown aria-hidden="true" className="ml-1 size-4 group-open:rotate-180" />
          </summary>
          <ul className="grid gap-1">{archived.map(row)}</ul>
        </details>
      )}
      {mayManage && (
        <Button
          variant="quiet"
          className="justify-start! px-3!"
          icon={<Plus aria-hidden="true" />}
          onPress={() => setDialog({ compartment: null })}
        >
          {t('compartments.create')}
        </Button>
      )}
      {dialog !== null && (
        <Suspense>
          <CompartmentDialog
            situation={situation}
            compartment={dialog.compartment}
            onClose={() => setDialog(null)}
            onSaved={onChanged}
          />
        </Suspense>
      )}
    </section>
  );
}
