import { absentNotice as noticeOf } from '#shared/consent/texts/absentNotice.ts';
import { UsageError, type Verb } from './verb.ts';

/** RGPD 14: whoever hangs it up or hands it out prints it from here, with the names of this installation. */
export const absentNotice: Verb = {
  name: 'absent-notice',
  summary: 'print the notice for people on a map who weren’t there',
  help: `absent-notice [--language fr|en] [--easy] [--json]
  What is kept of people who are spoken of and weren't there, by whom, how long, and what they can ask: to be hung up or
  handed out. Names CONTROLLER_NAME, CONTROLLER_CONTACT and DPO_CONTACT, which must be set.
  --language fr|en   fr when not said
  --easy             easy to read`,
  options: { language: { type: 'string' }, easy: { type: 'boolean' } },
  async run({ env }, values) {
    const language = values['language'] ?? 'fr';
    if (language !== 'fr' && language !== 'en') throw new UsageError('--language is fr or en');
    const { name, contact, dpo } = env.controller;
    if (name === undefined || contact === undefined || dpo === undefined)
      throw new UsageError('CONTROLLER_NAME, CONTROLLER_CONTACT and DPO_CONTACT must be set');
    const variant = values['easy'] === true ? 'easy' : 'standard';
    const lines = noticeOf({ language, variant, controller: { name, contact, dpo } });
    return { json: { language, variant, lines }, lines };
  },
};
