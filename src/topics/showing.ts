import { z } from 'zod';
import { pageOf } from '../cards/page.ts';
import { command } from '../conversation/feature.ts';
import { pageField, shortText } from '../conversation/fields.ts';
import type { Raw } from '../conversation/inputs.ts';
import { fold } from '../conversation/phrase.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { coordinates } from '../municipalities/rights.ts';
import { type Area, gapsOf } from './area.ts';
import { areaCard } from './area-card.ts';
import { areaFor, areaIn } from './finding.ts';
import { type Missing, NARROWED, overviewCard, ROWS } from './overview-card.ts';
import { LISTED, SHOWN } from './sayings.ts';
import { loadMatrix, type Sources } from './sources.ts';

const OWN = '(?: (?<own>mit (?:eigenen )?massnahmen))?';
const PAGE = String.raw`(?: seite (?<page>\d{1,4}))?`;
const MISSING = Object.keys(NARROWED) as Missing[];
const typedMissing = MISSING.map((missing) => fold(NARROWED[missing].typed).folded).join('|');

/** What was asked about in plain words. */
const aboutField = z.string().max(300).optional();

const listedAs = (before: string, example: string) => ({ pattern: new RegExp(`${before}${OWN}${PAGE}`, 'u'), example });

const TYPED = [
  listedAs('(?:themenfelder|themenbereiche|themenmatrix)', 'themenfelder'),
  listedAs(`(?:themenfelder|themenbereiche) (?<missing>${typedMissing})`, 'themenfelder ohne zuständigkeit'),
];
const ONE = {
  pattern: new RegExp(`themenfeld (?!.{1,100}moeglichkeiten$)(?:nr\\.? )?(?<area>\\S(?:.{0,79}\\S)??)${OWN}`, 'u'),
  example: 'themenfeld schuldnerberatung',
};

/** What narrows the list, by the words that are typed or the name that a button carries. */
function missingIn(raw: Raw): Raw {
  const { missing } = raw;
  const typed = typeof missing === 'string' ? fold(missing).folded : undefined;
  const meant = MISSING.find((one) => fold(NARROWED[one].typed).folded === typed);
  return meant === undefined ? raw : { ...raw, missing: meant };
}

/** Shows the matrix: a row for each topic area; in a channel without anybody's measures. */
export function list(sources: Sources) {
  return command({
    verb: 'topics.list',
    may: 'known',
    writes: false,
    typed: TYPED,
    asked: LISTED,
    input: z.object({
      missing: z
        .enum(MISSING, 'Bitte „themenfelder ohne zuständigkeit“, „ohne regel“ oder „ohne idee“ eingeben.')
        .optional(),
      about: aboutField,
      own: shortText().optional(),
      page: pageField,
    }),
    reads: missingIn,
    run: async (turn, { missing, about = '', own: asked, page }, db) => {
      const own = seesOwn(turn, asked);
      const all = await loadMatrix(db, sources, { ...reading(turn), own: own ? turn.member : undefined });
      const area = areaIn(all, about);
      if (area && missing === undefined) return shownArea(turn, area, own);
      const shown = missing === undefined ? all : all.filter((area) => lacks(gapsOf(area), missing));
      const card = overviewCard(pageOf(shown, page, ROWS), { missing, own, offersOwn: !own, all });
      return own ? privately(card, 'themenfelder mit maßnahmen') : card;
    },
  });
}

function lacks(gaps: readonly Missing[], missing: Missing): boolean {
  return missing === 'any' ? gaps.length > 0 : gaps.includes(missing);
}

/** Shows a topic area as a whole. */
export function show(sources: Sources) {
  return command({
    verb: 'topics.show',
    may: 'known',
    writes: false,
    typed: [ONE],
    asked: SHOWN,
    input: z.object({
      area: shortText('Bitte ein Themenfeld angeben, z. B. „themenfeld 3“.').optional(),
      about: aboutField,
      own: shortText().optional(),
    }),
    run: async (turn, { area: typed, about = '', own: asked }, db) => {
      const own = seesOwn(turn, asked);
      const all = await loadMatrix(db, sources, { ...reading(turn), own: own ? turn.member : undefined });
      const area = typed === undefined ? areaIn(all, about) : areaFor(all, typed);
      if (area === undefined) return overviewCard(pageOf(all, 1, ROWS), { about, own, offersOwn: !own, all });
      return shownArea(turn, area, own);
    },
  });
}

function shownArea({ member }: MemberTurn, area: Area, own: boolean): Reply {
  const card = areaCard(area, { keeps: coordinates(member), offersOwn: !own });
  const which = area.standing === 'none' ? 'ohne' : area.number;
  return own ? privately(card, `themenfeld ${which} mit maßnahmen`) : card;
}

function reading({ roundId, at: now }: MemberTurn) {
  return { roundId, now };
}

/** Measures stand in the personal chat, and elsewhere only where they were asked for, for the asker's eyes alone. */
function seesOwn({ place }: MemberTurn, asked: string | undefined): boolean {
  return place.kind === 'personal' || asked !== undefined;
}

function privately(card: Reply, twin: string): Reply {
  return { ...card, personal: { twin, confidential: true } };
}
