import { describe, expect, it } from 'vitest';
import { NOBODY } from '#shared/domain/audience.ts';
import type { MemberView } from '#shared/protocol/http/views.ts';
import { audienceInWords } from './audienceInWords.ts';

const member = (fields: Partial<MemberView> & Pick<MemberView, 'id' | 'name'>): MemberView => ({
  role: 'participant',
  sector: 'family',
  function: '',
  organization: '',
  familyPlace: null,
  profession: null,
  careTeam: null,
  isMe: false,
  pending: false,
  ...fields,
});
const NADIA = member({ id: 'nadia-0001', name: 'Nadia' });
const ROUX = member({ id: 'roux-00001', name: 'M. Roux', sector: 'school' });
const ME = member({ id: 'vidal-0001', name: 'Mme Vidal', sector: 'childProtection', isMe: true });
const TABLE = [NADIA, ROUX, ME];

const words = (audience: Partial<typeof NOBODY>, readers: string[] = []) =>
  audienceInWords({ kind: 'custom', mine: false, audience: { ...NOBODY, ...audience }, readers }, TABLE);

describe('audienceInWords', () => {
  it('counts the whole table', () => {
    expect(words({ everyone: true }, [NADIA.id, ROUX.id, ME.id])).toBe('toute la table, 3 personnes');
  });

  it('[UI6] does not say of the table, or of a sector, what is not true of all of it', () => {
    expect(words({ everyone: true }, [NADIA.id, ME.id])).toBe('toute la table sauf M. Roux');
    expect(words({ everyone: true }, [])).toBe('0 personne de la table');
    expect(words({ sectors: ['family', 'school'] }, [NADIA.id])).toBe('la famille');
    expect(words({ sectors: ['health'] }, [NADIA.id])).toBe('la santé et Nadia');
  });

  it('[UI6] names sectors, then people', () => {
    expect(words({ sectors: ['family'], memberIds: [ROUX.id] }, [NADIA.id, ROUX.id])).toBe(
      'la famille et M. Roux',
    );
  });

  it('[UI6] does not name somebody whom their sector already counts', () => {
    expect(words({ sectors: ['family'], memberIds: [NADIA.id] }, [NADIA.id])).toBe('la famille');
  });

  it('[UI6] names whom a consent let in beside the audience', () => {
    expect(words({ sectors: ['family'] }, [NADIA.id, ROUX.id])).toBe('la famille et M. Roux');
  });

  it('says you for me', () => {
    expect(words({ memberIds: [NADIA.id, ME.id] }, [NADIA.id, ME.id])).toBe('Nadia et vous');
  });

  it('says so when nobody is chosen', () => {
    expect(words({})).toBe('personne pour l’instant');
  });

  it('says that a draft is mine alone', () => {
    expect(audienceInWords({ kind: 'privateDraft', mine: true, audience: NOBODY, readers: [] }, TABLE)).toBe(
      'vous, et personne d’autre',
    );
  });
});
