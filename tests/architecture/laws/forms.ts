import { blankComments } from '../blankComments.ts';
import type { Tree } from '../tree.ts';

interface Form {
  says: string;
  where: RegExp;
  except?: RegExp;
  finds: RegExp;
}

/** Where a Y.Doc's roots may be reached by hand: the documents' own readers and writers, the wire and the editor. */
const DOCUMENT_KEEPERS = /^(shared\/(board|note)|server\/sync|client\/(sync|notes))\//;

const FORMS: Form[] = [
  { says: 'no export *', where: /^(shared|client|server)\/.*\.tsx?$/, finds: /^\s*export\s+\*/m },
  {
    says: 'only server/env.ts reads the environment',
    where: /^(shared|client|server)\/.*\.tsx?$/,
    except: /^server\/env\.ts$|\.test\.tsx?$|\/testing\//,
    finds: /\bprocess\s*\.\s*env\b/,
  },
  {
    says: 'only the readers and writers reach into a document',
    where: /^(shared|client|server)\/.*\.tsx?$/,
    except: new RegExp(`${DOCUMENT_KEEPERS.source}|\\.test\\.tsx?$|/testing/`),
    finds: /\.(getMap|getXmlFragment|getArray|getText)\(/,
  },
  {
    says: 'a command never touches the DOM',
    where: /^client\/board\/commands\/.*\.tsx?$/,
    except: /\.test\.tsx?$/,
    finds: /\b(document|window|navigator)\s*\./,
  },
  {
    says: 'no enum and no namespace: Node only strips types',
    where: /^(shared|client|server|tests|bench)\/.*\.tsx?$/,
    finds: /^\s*(export\s+)?(declare\s+)?(const\s+)?(enum|namespace)\s+\w/m,
  },
  {
    says: 'a decision, not a letter to later (TODO and its family)',
    where: /\.(tsx?|js|css)$/,
    except: /^tests\/architecture\//,
    finds: /\b(TODO|FIXME|XXX|HACK)\b/,
  },
  {
    says: 'no test is left out by hand',
    where: /\.(test|spec)\.tsx?$/,
    except: /^tests\/architecture\//,
    finds: /\b(it|test|describe)\.(skip|only|todo|fixme)\(/,
  },
  {
    says: 'the compiler is not silenced',
    where: /\.(tsx?)$/,
    except: /^tests\/architecture\//,
    finds: /@ts-(ignore|nocheck|expect-error)\b/,
  },
];

/** Forms that the house does without, each with the file where it was found. */
export function formIssues(tree: Tree): string[] {
  return [...tree].flatMap(([path, source]) =>
    FORMS.filter(({ where, except }) => where.test(path) && except?.test(path) !== true)
      .filter(({ finds, says }) => finds.test(isAboutComments(says) ? source : blankComments(source)))
      .map(({ says }) => `${path}: ${says}`),
  );
}

function isAboutComments(says: string): boolean {
  return says.includes('TODO') || says.includes('compiler');
}
