import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import type { Signers } from '#shared/consent/signers.ts';

/** Who must sign, who is told, whether the child is heard: sentences, in the order in which one goes about it. */
export function signersInWords(signers: Signers): string[] {
  const named = (id: string) => {
    const signer = signers.signers.find(({ signerId }) => signerId === id);
    return signer === undefined
      ? id
      : t('consentRecord.signerNamed', {
          name: signer.name,
          capacity: t(`consentRecord.capacity_${signer.capacity}`),
        });
  };
  return [
    ...(signers.blocked === null ? [] : [t(`consentRecord.blocked_${signers.blocked}`)]),
    ...(signers.hearChild ? [t('consentRecord.childIsHeard')] : []),
    ...signers.groups.map((group) =>
      group.length === 1
        ? t('consentRecord.mustSign', { name: listInWords(group.map(named)) })
        : t('consentRecord.oneMustSign', { names: listInWords(group.map(named)) }),
    ),
    ...(signers.inform.length === 0
      ? []
      : [t('consentRecord.areTold', { names: listInWords(signers.inform.map(({ name }) => name)) })]),
  ];
}
