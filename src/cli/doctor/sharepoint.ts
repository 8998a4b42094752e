import type { Settings } from '../../config.ts';
import { type Open, openTo } from '../../sharepoint/access.ts';
import { foldersIn, RESOURCE } from '../../sharepoint/address.ts';
import type { GraphNeeds } from '../../sharepoint/graph.ts';
import { findLibrary, itemAt } from '../../sharepoint/items.ts';
import { Trouble } from '../../sharepoint/trouble.ts';
import { todoFor } from '../../sharepoint/trouble-card.ts';
import { mayWrite } from '../../sharepoint/uploading.ts';
import { askForToken } from '../../teams/sending/entra.ts';
import { fetchThrough } from '../../teams/sending/outgoing.ts';
import { broken, type Finding, fine, unchecked, warning } from './finding.ts';

const CHECK = 'sharepoint';
const OPEN: Readonly<Record<Open, string>> = {
  'anonymous-link': 'für alle, die einen Link haben',
  'organisation-link': 'über einen Link für die ganze Organisation',
  everyone: 'für alle Beschäftigten der Organisation',
};
const CLOSE =
  'entfernen Sie dort unter „Zugriff verwalten“ diese Freigabe, sodass nur die Mitglieder des Kanals Zugriff haben.';

/** Looks whether files can be placed where the round file names a place: and leaves nothing there. */
export async function lookAtSharePoint(
  settings: Settings | undefined,
  outside: { readonly leave?: typeof fetch | undefined; readonly graph?: GraphNeeds },
): Promise<Finding[]> {
  const place = settings?.round.sharepoint;
  if (!settings || !place) return [];
  const graph = outside.graph ?? graphFor(settings, outside.leave);
  if (!graph) return [unchecked(CHECK, 'die Ablage in SharePoint, denn es ist kein Konto eingestellt.')];
  try {
    const { id: library, name } = await findLibrary(graph, place);
    const watched = await ofWatched(graph, library, place.watched);
    return [...watched, ...(await ofPlacing(graph, { library, name, path: place.folder }))];
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return [broken(CHECK, `In SharePoint lässt sich nichts ablegen (${error.code})`, todoFor(error.code))];
  }
}

/** Where nothing is placed, nothing has to be allowed or closed for it. */
async function ofPlacing(
  graph: GraphNeeds,
  { library, name, path }: { library: string; name: string; path: string | undefined },
): Promise<Finding[]> {
  if (path === undefined) return [];
  const folder = await itemAt(graph, library, { path: foldersIn(path) });
  const { id } = folder ?? (await rootOf(graph, library));
  return [
    ...(folder ? [] : [fine(CHECK, `Den Ordner „${path}“ legt Kreisrunde beim ersten Ablegen an.`)]),
    ...(await ofOpenness(graph, library, id)),
    (await mayWrite(graph, library, id))
      ? fine(CHECK, `In der Bibliothek „${name}“ in SharePoint kann abgelegt werden.`)
      : broken(CHECK, `In der Bibliothek „${name}“ in SharePoint darf die App nur lesen`, todoFor('403')),
  ];
}

async function rootOf(graph: GraphNeeds, library: string) {
  const root = await itemAt(graph, library, { path: [] });
  if (!root) throw new Trouble('refused', '404');
  return root;
}

async function ofOpenness(graph: GraphNeeds, library: string, item: string): Promise<Finding[]> {
  const open = await openTo(graph, library, { item }).catch((error) => {
    if (error instanceof Trouble) return undefined;
    throw error;
  });
  if (open === undefined)
    return [
      unchecked(CHECK, 'wer in SharePoint Zugriff hat; die App darf es nicht lesen. Bitte sehen Sie selbst nach.'),
    ];
  return open.map((how) =>
    broken(CHECK, `Die Ablage in SharePoint ist ${OPEN[how]} offen, mehr Personen als im Kanal`, CLOSE),
  );
}

async function ofWatched(graph: GraphNeeds, library: string, watched: string | undefined): Promise<Finding[]> {
  if (watched === undefined || (await itemAt(graph, library, { path: foldersIn(watched) }))) return [];
  return [
    warning(
      CHECK,
      `Den Ordner „${watched}“ gibt es in SharePoint nicht`,
      'legen Sie ihn an, oder prüfen Sie „sharepoint, watched“ in der Rundendatei.',
    ),
  ];
}

function graphFor({ identity, network: { outgoing } }: Settings, given?: typeof fetch): GraphNeeds | undefined {
  if (!identity) return undefined;
  const leave = given ?? (outgoing ? fetchThrough(outgoing) : fetch);
  return { leave, authorize: async () => `Bearer ${(await askForToken(identity, leave, RESOURCE)).token}` };
}
