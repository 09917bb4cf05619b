import { FolderCheck, House, Layers, Lock, School, Shield, Stethoscope, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CompartmentKind } from '#shared/domain/compartment.ts';

/** One picture per kind of compartment; its name always stands beside. */
const ICONS: Readonly<Record<CompartmentKind, ReactNode>> = {
  common: <Users aria-hidden="true" />,
  family: <House aria-hidden="true" />,
  school: <School aria-hidden="true" />,
  care: <Stethoscope aria-hidden="true" />,
  childProtection: <Shield aria-hidden="true" />,
  gosPreparation: <FolderCheck aria-hidden="true" />,
  privateDraft: <Lock aria-hidden="true" />,
  custom: <Layers aria-hidden="true" />,
};

export function compartmentIcon(kind: CompartmentKind): ReactNode {
  return ICONS[kind];
}
