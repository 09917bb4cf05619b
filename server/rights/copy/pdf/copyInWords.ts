import { frenchSpaces } from '#shared/consent/texts/frenchSpaces.ts';
import { phrasesOf } from '#shared/consent/texts/phrasesOf.ts';
import { sayDate } from '#shared/text/sayDate.ts';
import type { CopiedCompartment, CopiedConsent, DataCopy } from '../copyModel.ts';
import { copyEn } from './copyEn.ts';
import { copyFr } from './copyFr.ts';
import type { PdfBlock, PdfDocument } from './pdfDocument.ts';

/** The same copy, to be read: everything in plain sentences, in the order a person would look for it. */
export function copyInWords(copy: DataCopy): PdfDocument {
  const { language } = copy;
  const w = language === 'fr' ? copyFr : copyEn;
  const words = phrasesOf(language, 'standard');
  const day = (at: number) =>
    new Date(at).toLocaleDateString(w.locale, { timeZone: 'Europe/Paris', dateStyle: 'long' });
  const dayOrNull = (at: number | null) => (at === null ? null : day(at));
  const text = (said: string): PdfBlock => ({ is: 'text', text: said });
  const heading = (said: string): PdfBlock => ({ is: 'heading', text: said });
  const list = (items: readonly string[]): PdfBlock =>
    items.length > 0 ? { is: 'list', items: [...items] } : text(w.nothing);
  const joined = (...parts: string[]) => parts.filter((part) => part !== '').join(', ');

  const recipient = (who: CopiedConsent['rows'][number]['recipient']) =>
    'memberId' in who ? joined(who.name, who.function, who.organization) : words.sectors[who.sector];

  function consent(one: CopiedConsent): PdfBlock[] {
    const rows = one.rows.map((row) =>
      w.consentRow({
        what: row.compartmentName ?? words.categories[row.category],
        who: recipient(row.recipient),
        purpose: words.purposes[row.purpose],
        mode: words.modes[row.mode],
        state: w.rowStates[row.state],
      }),
    );
    const status = one.signedAt === null ? w.rowStates.pending : w.signed(day(one.signedAt));
    return [
      heading(w.consent({ about: one.about, status: status.replace(/\.$/, ''), until: day(one.expiresAt) })),
      list(rows),
    ];
  }

  function compartment(one: CopiedCompartment): PdfBlock[] {
    const drawn = one.board.elements.flatMap((element) =>
      element.kind === 'text'
        ? ['text' in element && element.text ? element.text : '']
        : ['name' in element && element.name ? `${element.name} (${w.kinds[element.kind]})` : ''],
    );
    const links = one.board.links.filter(({ ends }) => ends.every((end) => end !== ''));
    return [
      heading(`${one.name} (${words.categories[one.category]})`),
      text(w.openTo),
      list(
        one.openTo.map((reader) =>
          w.reader({
            who: reader.name,
            detail: joined(reader.function, reader.organization),
            sector: words.sectors[reader.sector],
            until: dayOrNull(reader.until),
          }),
        ),
      ),
      text(w.drawn),
      list([...drawn.filter((line) => line !== ''), ...links.map(({ ends }) => w.link(ends))]),
      ...(one.board.leftOut > 0 ? [text(w.leftOut(one.board.leftOut))] : []),
      ...(one.photos.length > 0
        ? [text(w.photos(one.photos.map((on) => sayDate(on, language)).join(', ')))]
        : []),
      ...one.notes.flatMap((note): PdfBlock[] => [
        text(w.note(note.title)),
        note.text === null ? text(w.toAsk) : { is: 'quote', lines: note.text.split('\n') },
      ]),
    ];
  }

  const { account, place } = copy;
  const document: PdfDocument = {
    language,
    title: w.title(account.name),
    subtitle: w.subtitle({ situation: copy.situation.name, date: day(copy.madeAt) }),
    sections: [
      { title: w.sections.about, blocks: w.about.map(text) },
      {
        title: w.sections.account,
        blocks: [
          list([
            ...w.account({
              name: account.name,
              email: account.email ?? w.noAddress,
              since: day(account.createdAt),
            }),
            ...account.passkeys.map(({ name, createdAt }) => w.passkey({ name, since: day(createdAt) })),
            ...account.sessions.map(({ browser, system, seenAt }) =>
              w.session({ device: joined(browser, system), seen: day(seenAt) }),
            ),
          ]),
        ],
      },
      {
        title: w.sections.place,
        blocks: [
          text(
            w.place({
              role: w.roles[place.role],
              sector: words.sectors[place.sector],
              work: joined(place.function, place.organization),
              since: day(place.joinedAt ?? place.invitedAt),
            }),
          ),
        ],
      },
      {
        title: w.sections.rules,
        blocks:
          copy.charters.length === 0
            ? [text(w.nothing)]
            : copy.charters.flatMap(({ version, lines, acceptedAt }) => [
                text(w.rules({ version, at: day(acceptedAt) })),
                list(lines),
              ]),
      },
      {
        title: w.sections.consents,
        blocks: copy.consents.length === 0 ? [text(w.nothing)] : copy.consents.flatMap(consent),
      },
      {
        title: w.sections.laws,
        blocks: [
          list(
            copy.lawBases.map((basis) =>
              w.law({
                kind: w.laws[basis.kind],
                since: day(basis.from),
                until: dayOrNull(basis.endedAt ?? basis.until),
                who: basis.recipients
                  .map((who) => ('sector' in who ? words.sectors[who.sector] : who.name))
                  .join(', '),
                purpose: basis.purpose,
              }),
            ),
          ),
        ],
      },
      {
        title: w.sections.readings,
        blocks: [
          list(
            copy.readings.map((one) =>
              w.reading({
                who: one.name,
                what: one.kind === 'board' ? w.map : w.note(one.noteTitle ?? ''),
                when: day(one.lastAt),
                times: one.times,
              }),
            ),
          ),
        ],
      },
      {
        title: w.sections.exports,
        blocks: [
          list(
            copy.exports.map(({ compartment, kind, at }) =>
              w.export({ what: compartment ?? w.closedCompartment, kind, when: day(at) }),
            ),
          ),
        ],
      },
      {
        title: w.sections.requests,
        blocks: [
          list(
            copy.requests.map(({ kind, askedAt, dueAt, state }) =>
              w.request({
                kind: w.requests[kind],
                asked: day(askedAt),
                due: day(dueAt),
                state: w.requestStates[state],
              }),
            ),
          ),
        ],
      },
      { title: w.sections.acts, blocks: [text(w.acts(copy.acts.length))] },
      { title: w.sections.contents, blocks: copy.compartments.flatMap(compartment) },
      { title: w.sections.next, blocks: w.next.map(text) },
    ],
  };
  return language === 'fr' ? spaced(document) : document;
}

/** French typography, in our own words as in those we quote: only kinds of spaces change. */
function spaced(document: PdfDocument): PdfDocument {
  const blocks = (all: PdfBlock[]): PdfBlock[] =>
    all.map((block) => {
      if (block.is === 'list') return { ...block, items: block.items.map(frenchSpaces) };
      return block.is === 'quote' ? block : { ...block, text: frenchSpaces(block.text) };
    });
  return {
    ...document,
    title: frenchSpaces(document.title),
    subtitle: frenchSpaces(document.subtitle),
    sections: document.sections.map((section) => ({ title: section.title, blocks: blocks(section.blocks) })),
  };
}
