import type { Db } from '../conversation/database.ts';
import type { Feature } from '../conversation/feature.ts';
import type { Log } from '../conversation/log.ts';
import type { Errand } from '../errands/errand.ts';
import { knowledgeChanged } from '../grants/index.ts';
import type { Shelf } from '../guidelines/index.ts';
import { endImported, relinkImported } from '../guidelines/sharing/changing.ts';
import { folderImports, imports } from '../imports/index.ts';
import { read } from '../intake/reader.ts';
import type { Read } from '../intake/receiving.ts';
import { type Scanner, scanned } from '../intake/scanning.ts';
import type { GraphNeeds } from '../sharepoint/graph.ts';
import { type Documents, READ, reading, WATCH, watchedFolder, watching } from '../sharepoint/watching/index.ts';
import { knowingOf, knowledgeOf } from '../wiring.ts';

/** What becomes of the documents of a folder: what would become of them if the Koordination had sent them. */
function documentsOf(shelf: Shelf): Documents {
  const tell = knowledgeChanged(knowledgeOf(shelf));
  return folderImports(knowingOf(shelf), {
    end: async (db, roundId, of, now) => {
      const ended = await endImported(db, roundId, of, now);
      if (ended) await tell(db, roundId, now);
      return ended;
    },
    relink: relinkImported,
  });
}

/** What brings in documents: files that the Koordination sends, and a folder in SharePoint. */
export function importing(shelf: Shelf): readonly Feature[] {
  return [imports(knowingOf(shelf)), watchedFolder(documentsOf(shelf))];
}

/** What watching needs outside: the way to SharePoint, and the virus scanner of the house, if it has one. */
export interface WatchingOutside {
  readonly db: Db;
  readonly log: Log;
  readonly graph: GraphNeeds;
  readonly shelf: Shelf;
  readonly scanner?: Scanner | undefined;
  /** Reads a file; by itself in a process of its own. */
  readonly readFile?: Read | undefined;
}

/** What is done outside for it. */
export function watchErrands(needs: WatchingOutside): Readonly<Record<string, Errand>> {
  const { db, log, graph, shelf, scanner, readFile = read } = needs;
  const of = { db, graph, documents: documentsOf(shelf) };
  return {
    [WATCH]: watching(of),
    [READ]: reading({
      ...of,
      scanned: (fetch) => (scanner === undefined ? fetch : scanned(fetch, scanner, log)),
      read: readFile,
    }),
  };
}
