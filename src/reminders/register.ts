import { z } from 'zod';
import { turning } from '../cards/page.ts';
import { button, buttons, entry, header, paragraph, words } from '../cards/parts.ts';
import { command } from '../conversation/feature.ts';
import { pageField } from '../conversation/fields.ts';
import { foundOr, Refusal } from '../conversation/refusal.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import { type Reminding, remindings } from '../delivery/owed.ts';
import { dotted, NBSP, weekdayTime } from '../german/write.ts';
import { membersOf } from '../municipalities/members.ts';
import { municipalityNamed } from '../municipalities/named.ts';
import { coordinates } from '../municipalities/rights.ts';
import { municipalitiesOf } from '../municipalities/store.ts';
import { remindedAsked } from './reminder-sayings.ts';

/** How a feature calls what it numbers: *Abstimmung* of `votes`. */
export type Called = (feature: string) => string | undefined;

/** Reminders on a page. */
const SHOWN = 6;
/** What has no number of its own. */
const DEADLINE = 'Frist der Förderung';

/** The names that the register shows: of municipalities and offices by their ids, and of matters by their feature. */
interface Names {
  readonly municipalities: ReadonlyMap<string, string>;
  readonly offices: ReadonlyMap<string, string>;
  readonly called: Called;
}

/** Shows when which municipality was reminded of what: to the Koordination of all, to the others of their own. */
export function reminded(called: Called) {
  return command({
    verb: 'reminders.sent',
    may: 'known',
    writes: false,
    speaks: true,
    typed: [
      {
        pattern: /erinnerungen(?: (?:an|fuer) (?<municipality>[^:;,]{2,60}?))?(?: seite (?<page>\d{1,4}))?/u,
        example: 'erinnerungen an Haan',
      },
    ],
    asked: remindedAsked,
    input: z.object({ municipality: z.string().max(80).optional(), page: pageField }),
    run: async ({ roundId, member }, { municipality: typed, page }, db) => {
      const all = await municipalitiesOf(db, roundId);
      const named = typed === undefined ? undefined : foundOr(municipalityNamed(typed, all), noSuch(typed));
      if (named && named.id !== member.municipality.id && !coordinates(member)) throw onlyOwn();
      const asked = named ?? (coordinates(member) ? undefined : member.municipality);
      const found = await remindings(db, roundId, { municipalityId: asked?.id, page, size: SHOWN });
      const members = await membersOf(db, roundId);
      const names = {
        municipalities: new Map(all.map(({ id, name }) => [id, name])),
        offices: new Map(members.map(({ personId, office }) => [personId, office])),
        called,
      };
      const reply = sentCard(found, { names, of: asked, coordinates: coordinates(member) });
      return { ...reply, personal: { twin: 'erinnerungen', confidential: true } };
    },
  });
}

function noSuch(typed: string) {
  return {
    code: 'reminders.no-such-municipality',
    kind: 'Erinnerungen',
    what: `„${typed}“`,
    text: 'Bitte eine Kommune der Runde nennen, zum Beispiel „erinnerungen an Haan“.',
  };
}

function onlyOwn(): Refusal {
  const text = 'Wann andere Kommunen erinnert wurden, sieht die Koordination. „erinnerungen“ zeigt die Ihrer eigenen.';
  return new Refusal({
    code: 'reminders.only-own',
    kind: 'Erinnerungen',
    title: 'Das sieht nur die Koordination',
    text,
  });
}

/** What the register shows: of one municipality where it was asked for. */
export interface SentView {
  readonly names: Names;
  readonly of?: { readonly id: string; readonly name: string } | undefined;
  readonly coordinates: boolean;
}

/** A page of the reminders that went out, the latest first. */
export function sentCard(found: Awaited<ReturnType<typeof remindings>>, { names, of, coordinates }: SentView): Reply {
  const { items, total } = found;
  const title = of ? `Erinnerungen an ${of.name}` : 'Erinnerungen an alle Kommunen';
  const same = of ? { municipality: of.id } : {};
  return {
    card: 'reminders/sent',
    data: {
      header: header('Erinnerungen', title, total === 0 ? 'keine' : `${total}${NBSP}gesendet`),
      empty: total === 0 ? [paragraph(words('In den letzten 13 Monaten ging keine hinaus.'))] : [],
      entries: items.map((one) => sentEntry(one, names)),
      buttons: buttons(
        ...turning({ ...found, size: SHOWN }, 'reminders.sent', same),
        ...(of && coordinates ? [button('Alle ansehen', 'reminders.sent')] : []),
        button('Offene Punkte ansehen', 'reminders.show'),
      ),
    },
    summary: notification(title),
  };
}

function sentEntry({ municipalityId, personId, at, accepted, keys }: Reminding, names: Names) {
  const name = names.municipalities.get(municipalityId) ?? 'Frühere Kommune';
  const where = personId === undefined ? 'im Kanal' : `persönlich: ${names.offices.get(personId) ?? 'frühere Stelle'}`;
  const taken = accepted ? 'von Teams angenommen' : 'von Teams abgelehnt';
  const matters = [...new Set(keys.map((key) => matterName(key, names.called)))].join(', ');
  return entry(`${name}: ${weekdayTime(at)}`, [paragraph(words(matters)), paragraph(words(dotted(where, taken)))]);
}

/** *Abstimmung 4* of `votes:4`. */
function matterName(key: string, called: Called): string {
  const [feature = '', number = ''] = key.split(':');
  const name = called(feature);
  return name !== undefined && /^\d+$/u.test(number) ? `${name}${NBSP}${number}` : DEADLINE;
}
