import * as Y from 'yjs';
import { hostileHrefs } from './hostileHrefs.ts';

/** One attempt: raw Yjs writes, as a client that isn't ours would send them. */
export interface HostileNote {
  name: string;
  /** `refused`: the gate must say no. `shown`: it is text a person may write, and must stay text. */
  fate: 'refused' | 'shown';
  write: (doc: Y.Doc) => void;
}

/** What every payload tries to do; tests watch for it. */
export const RUN = 'window.__owned=1';
/** Where payloads that load something would load it from: nothing listens there, and tests watch the requests. */
const AWAY = 'https://hostile.invalid';
const HTML = `<img src=x onerror="${RUN}">`;

/** A mention as it should be. */
const MENTION = { compartment: 'compartment-1', element: 'element-01', label: 'Léa' };

const content = (doc: Y.Doc) => doc.getXmlFragment('content');

type Children = (Y.XmlElement | Y.XmlText)[];

/** An element with whatever attributes and children, unchecked. */
function raw(name: string, attributes: Record<string, unknown> = {}, children: unknown[] = []): Y.XmlElement {
  const element = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value as string);
  element.insert(0, children as Children);
  return element;
}

function marked(text: string, marks: Record<string, unknown>): Y.XmlElement {
  const run = new Y.XmlText();
  run.applyDelta([{ insert: text, attributes: marks }]);
  return raw('paragraph', {}, [run]);
}

/** Made anew each time: a Yjs type lives in one document only. */
function add(make: () => unknown[]): (doc: Y.Doc) => void {
  return (doc) => content(doc).insert(0, make() as Children);
}

const refused = (name: string, write: (doc: Y.Doc) => void): HostileNote => ({
  name,
  fate: 'refused',
  write,
});
const shown = (name: string, write: (doc: Y.Doc) => void): HostileNote => ({ name, fate: 'shown', write });

const ELEMENTS: [string, Record<string, unknown>][] = [
  ['script', { src: `${AWAY}/x.js` }],
  ['img', { src: 'x', onerror: RUN }],
  ['image', { src: `${AWAY}/pixel.png` }],
  ['iframe', { src: `javascript:parent.${RUN}` }],
  ['iframe', { srcdoc: `<script>parent.${RUN}</script>` }],
  ['svg', { onload: RUN }],
  ['math', { href: `javascript:${RUN}` }],
  ['object', { data: `data:text/html,<script>${RUN}</script>` }],
  ['embed', { src: `javascript:${RUN}` }],
  ['video', { src: 'x', onerror: RUN }],
  ['audio', { src: 'x', onerror: RUN }],
  ['style', {}],
  ['link', { rel: 'stylesheet', href: `${AWAY}/x.css` }],
  ['meta', { 'http-equiv': 'refresh', content: `0;url=javascript:${RUN}` }],
  ['base', { href: AWAY }],
  ['form', { action: `javascript:${RUN}` }],
  ['input', { autofocus: true, onfocus: RUN }],
  ['button', { formaction: `javascript:${RUN}` }],
  ['details', { open: true, ontoggle: RUN }],
  ['template', {}],
  ['foreignObject', {}],
  ['animate', { attributeName: 'href', to: `javascript:${RUN}` }],
  ['marquee', { onstart: RUN }],
  ['a', { href: `javascript:${RUN}` }],
  ['codeBlock', { language: HTML }],
  ['youtube', { src: AWAY }],
  ['html', {}],
  ['doc', {}],
  ['text', {}],
  ['__proto__', {}],
  ['constructor', {}],
  ['toString', {}],
  [`paragraph ${HTML}`, {}],
  ['PARAGRAPH', {}],
  ['', {}],
];

const ATTRIBUTES: [string, unknown][] = [
  ['onclick', RUN],
  ['onerror', RUN],
  ['onfocus', RUN],
  ['onpointerover', RUN],
  ['onanimationstart', RUN],
  ['style', `background:url(${AWAY}/pixel)`],
  ['style', 'position:fixed;inset:0;z-index:9999'],
  ['class', 'sr-only'],
  ['id', 'root'],
  ['src', `${AWAY}/pixel.png`],
  ['srcdoc', HTML],
  ['href', `javascript:${RUN}`],
  ['xlink:href', `javascript:${RUN}`],
  ['formaction', `javascript:${RUN}`],
  ['contenteditable', 'true'],
  ['autofocus', 'true'],
  ['innerHTML', HTML],
  ['textAlign', `left;background:url(${AWAY}/p)`],
  ['data-payload', 'x'.repeat(10_000)],
  ['__proto__', 'x'],
  ['constructor', 'x'],
  [`a ${HTML}`, 'x'],
];

const VALUES: [string, Record<string, unknown>][] = [
  ['heading', { level: '1' }],
  ['heading', { level: 99 }],
  ['heading', { level: `1 onclick=${RUN}` }],
  ['heading', { level: Number.NaN }],
  ['heading', { level: { toString: 1 } }],
  ['orderedList', { start: HTML }],
  ['orderedList', { start: Number.POSITIVE_INFINITY }],
  ['orderedList', { start: -1 }],
  ['taskItem', { checked: HTML }],
  ['tableCell', { colspan: 1e9 }],
  ['tableCell', { rowspan: -1 }],
  ['tableCell', { colwidth: [`1px;background:url(${AWAY})`] }],
  ['tableHeader', { colspan: '2' }],
];

const MENTIONS: Record<string, unknown>[] = [
  {},
  { compartment: 'compartment-1' },
  { element: 'element-01', label: 'sans volet' },
  { compartment: '__proto__', element: 'element-01' },
  { compartment: 'compartment-1', element: HTML },
  { compartment: 'compartment-1', element: 'element-01', label: { toString: HTML } },
  { compartment: 'compartment-1', element: 'element-01', label: 'x'.repeat(121) },
  { compartment: 'compartment-1', element: 'element-01', label: 'Léa', href: `javascript:${RUN}` },
  { compartment: ['compartment-1'], element: ['element-01'] },
  { compartment: 'compartment-1', element: 'e'.repeat(41) },
];

const MARKS: [string, unknown][] = [
  ['onclick', {}],
  ['textStyle', { color: `red;background:url(${AWAY})` }],
  ['highlight', { color: 'red' }],
  ['code', {}],
  ['comment', { thread: HTML }],
  ['ychange', { user: HTML, type: 'added' }],
  ['constructor', {}],
  ['link--AAAAAAAA', { href: `javascript:${RUN}` }],
  ['bold', { class: HTML }],
  ['bold', true],
  ['italic', HTML],
  ['link', `javascript:${RUN}`],
  ['link', {}],
  ['link', { href: 'https://exemple.fr', onclick: RUN }],
  ['link', { href: 'https://exemple.fr', target: '_self' }],
  ['link', { href: 'https://exemple.fr', style: 'position:fixed;inset:0' }],
  ['link', { href: [`javascript:${RUN}`] }],
  ['link', { href: { toString: `javascript:${RUN}` } }],
];

const HIDDEN: [string, (doc: Y.Doc) => void][] = [
  ['a root map', (doc) => doc.getMap('elements').set('x', HTML)],
  ['a root array', (doc) => doc.getArray('history').push([HTML])],
  ['a root text', (doc) => doc.getText('default').insert(0, HTML)],
  ['another fragment', (doc) => doc.getXmlFragment('prosemirror').insert(0, [raw('paragraph')])],
  ['a root named __proto__', (doc) => doc.getMap('__proto__').set('x', 1)],
  ['a value kept in an attribute of a text', attributeOfText],
  ['an embed in a text', embed(() => ({ image: `${AWAY}/pixel.png` }))],
  ['a type embedded in a text', embed(() => new Y.Map([['x', 1]]))],
  ['a hook', add(() => [new Y.XmlHook('x')])],
  ['a map as a child', add(() => [new Y.Map([['x', 1]])])],
  ['an array as a child', add(() => [Y.Array.from([HTML])])],
  ['a plain text type as a child', add(() => [new Y.Text(HTML)])],
  ['a fragment as a child', add(() => [new Y.XmlFragment()])],
  ['a string between elements', add(() => [HTML])],
  ['an object between elements', add(() => [{ type: 'script' }])],
  ['a binary between elements', add(() => [new Uint8Array(64)])],
  ['a subdocument between elements', add(() => [new Y.Doc()])],
  ['a string inside a paragraph', add(() => [raw('paragraph', {}, [HTML])])],
  ['a map as an attribute', add(() => [raw('heading', { level: new Y.Map([['x', 1]]) })])],
  ['a subdocument as an attribute', add(() => [raw('heading', { level: new Y.Doc() })])],
  ['a binary as an attribute', add(() => [raw('orderedList', { start: new Uint8Array(8) })])],
];

const MISPLACED: [string, (doc: Y.Doc) => void][] = [
  ['a text at the top', add(() => [new Y.XmlText(HTML)])],
  ['a text in a list', add(() => [raw('bulletList', {}, [new Y.XmlText(HTML)])])],
  ['a row at the top', add(() => [raw('tableRow')])],
  [
    'a table in a cell',
    add(() => [raw('table', {}, [raw('tableRow', {}, [raw('tableCell', {}, [raw('table')])])])]),
  ],
  ['a list in a paragraph', add(() => [raw('paragraph', {}, [raw('bulletList')])])],
  ['a child in a mention', add(() => [raw('paragraph', {}, [raw('mention', MENTION, [raw('paragraph')])])])],
  ['a task in a plain list', add(() => [raw('bulletList', {}, [raw('taskItem')])])],
  ['forty-one levels', deep(41)],
  ['two thousand levels', deep(2_000)],
  [
    'a hundred thousand and one letters',
    add(() => [raw('paragraph', {}, [new Y.XmlText('a'.repeat(100_001))])]),
  ],
  ['ten thousand and one paragraphs', add(() => Array.from({ length: 10_001 }, () => raw('paragraph')))],
];

const TEXTS: string[] = [
  HTML,
  `<script>${RUN}</script>`,
  `"><svg onload=${RUN}>`,
  `</textarea></title></style><script>${RUN}</script>`,
  `<a href="javascript:${RUN}">ici</a>`,
  `[ici](javascript:${RUN})`,
  `![x](x"onerror="${RUN})`,
  `javascript:${RUN}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `]]><script>${RUN}</script>`,
  `&lt;img src=x onerror=${RUN}&gt;`,
  `\u202e${HTML}\u202c`,
  `\u0000<im\u0000g src=x onerror=${RUN}>`,
  `＜img src=x onerror=${RUN}＞`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  `e${'\u0301'.repeat(500)}`,
];

function attributeOfText(doc: Y.Doc): void {
  const text = new Y.XmlText('x');
  content(doc).insert(0, [raw('paragraph', {}, [text])]);
  text.setAttribute('hidden', HTML);
}

function embed(what: () => object): (doc: Y.Doc) => void {
  return (doc) => {
    const text = new Y.XmlText('x');
    content(doc).insert(0, [raw('paragraph', {}, [text])]);
    text.insertEmbed(0, what());
  };
}

function deep(levels: number): (doc: Y.Doc) => void {
  return (doc) => {
    let holder: Y.XmlFragment = content(doc);
    for (let level = 0; level < levels; level += 1) {
      const quote = new Y.XmlElement('blockquote');
      holder.insert(0, [quote]);
      holder = quote;
    }
  };
}

/** Elements that only stand inside others, in them. */
function inPlace(name: string, attributes: Record<string, unknown>): Y.XmlElement {
  const element = raw(name, attributes);
  if (name === 'taskItem') return raw('taskList', {}, [element]);
  if (name === 'tableCell' || name === 'tableHeader')
    return raw('table', {}, [raw('tableRow', {}, [element])]);
  return element;
}

/** Rich text written to hurt: T11 of the threat model, NT1–NT8. Names are unique: they are the tests' names. */
export const HOSTILE_NOTES: readonly HostileNote[] = [
  ...hostileHrefs(RUN).map((href) =>
    refused(
      `link to ${JSON.stringify(href)}`,
      add(() => [marked('ici', { link: { href } })]),
    ),
  ),
  ...ELEMENTS.map(([name, attributes]) =>
    refused(
      `element ${name} ${Object.keys(attributes)}`,
      add(() => [raw(name, attributes, [new Y.XmlText(RUN)])]),
    ),
  ),
  ...ELEMENTS.slice(0, 6).map(([name, attributes]) =>
    refused(
      `element ${name} inside a paragraph ${Object.keys(attributes)}`,
      add(() => [raw('paragraph', {}, [raw(name, attributes)])]),
    ),
  ),
  ...ATTRIBUTES.map(([name, value]) =>
    refused(
      `attribute ${name}=${String(value).slice(0, 24)}`,
      add(() => [raw('paragraph', { [name]: value }, [new Y.XmlText('x')])]),
    ),
  ),
  ...VALUES.map(([name, attributes]) =>
    refused(
      `${name} with ${JSON.stringify(attributes)}`,
      add(() => [inPlace(name, attributes)]),
    ),
  ),
  ...MENTIONS.map((attributes) =>
    refused(
      `mention of ${JSON.stringify(attributes).slice(0, 90)}`,
      add(() => [raw('paragraph', {}, [raw('mention', attributes)])]),
    ),
  ),
  ...MARKS.map(([name, value]) =>
    refused(
      `mark ${name} ${JSON.stringify(value)}`,
      add(() => [marked('ici', { [name]: value })]),
    ),
  ),
  ...HIDDEN.map(([name, write]) => refused(`hidden: ${name}`, write)),
  ...MISPLACED.map(([name, write]) => refused(`out of place: ${name}`, write)),
  ...TEXTS.map((text) =>
    shown(
      `text ${JSON.stringify(text).slice(0, 60)}`,
      add(() => [marked(text, { bold: {} })]),
    ),
  ),
  ...TEXTS.slice(0, 6).map((text) =>
    shown(
      `mention called ${JSON.stringify(text).slice(0, 60)}`,
      add(() => [raw('paragraph', {}, [raw('mention', { ...MENTION, label: text.slice(0, 120) })])]),
    ),
  ),
];
