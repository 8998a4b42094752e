import { z } from 'zod';
import { type Page, pageOf, turning } from '../../cards/page.ts';
import { button, buttons, entry, header, paragraph, words } from '../../cards/parts.ts';
import { command } from '../../conversation/feature.ts';
import { pageField } from '../../conversation/fields.ts';
import { InvalidInput } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Member } from '../../conversation/turn.ts';
import { dayOf } from '../../german/time.ts';
import { type Absence, absencesOf, speakingIn } from '../../municipalities/absences.ts';
import { membersOf } from '../../municipalities/members.ts';
import { municipalityNamed } from '../../municipalities/named.ts';
import { may } from '../../municipalities/rights.ts';
import { municipalitiesOf } from '../../municipalities/store.ts';
import { when } from './absence-cards.ts';
import { absencesListed } from './absence-sayings.ts';

/** An absence that runs or lies ahead, as it is shown. */
export interface Listed extends Absence {
  readonly away: Member;
  readonly substitute: Member | undefined;
}

/** Shows who is away now or later and who stands in; of one municipality also who speaks for it where nobody is. */
export const list = command({
  verb: 'absence.list',
  may: 'known',
  writes: false,
  typed: [
    { pattern: /abwesenheiten(?: seite (?<page>\d{1,4}))?/u, example: 'abwesenheiten' },
    { pattern: /abwesenheiten (?<municipality>.{2,60})/u, example: 'abwesenheiten haan' },
  ],
  asked: absencesListed,
  input: z.object({ municipality: z.string().max(80).optional(), page: pageField }),
  run: async ({ roundId, at, member }, { municipality: typed, page }, db) => {
    const municipalities = await municipalitiesOf(db, roundId);
    const place = typed === undefined ? undefined : municipalityNamed(typed, municipalities);
    if (typed !== undefined && !place) throw new InvalidInput({ municipality: 'Bitte eine Kommune der Runde nennen.' });
    const members = await membersOf(db, roundId);
    const all = (await absencesOf(db, roundId))
      .filter(
        ({ until, municipalityId }) => (until ?? dayOf(at)) >= dayOf(at) && (!place || municipalityId === place.id),
      )
      .flatMap((absence) => listed(absence, members));
    const speaks = place && (await speakingIn(db, roundId, at)).mentioned(place.id)?.office;
    const of = place && { name: place.name, speaks };
    return listCard(pageOf(all, page), { of, mayName: may(member, 'draft') === undefined });
  },
});

function listed(absence: Absence, members: readonly Member[]): Listed[] {
  const own = members.filter(({ municipality }) => municipality.id === absence.municipalityId);
  const away = own.find(({ personId }) => personId === absence.personId);
  return away ? [{ ...absence, away, substitute: own.find(({ personId }) => personId === absence.substituteId) }] : [];
}

/** Of which municipality alone, with the office that is spoken to there; and whether the reader may name an absence. */
interface Shown {
  readonly of?: { readonly name: string; readonly speaks: string | undefined } | undefined;
  readonly mayName: boolean;
}

/** The list of absences, a page of it. */
export function listCard(page: Page<Listed>, { of, mayName }: Shown): Reply {
  const { items, total } = page;
  const title = of ? `Abwesenheiten: ${of.name}` : 'Abwesenheiten';
  const none = of
    ? `Für ${of.name} ist niemand als abwesend eingetragen.`
    : 'Zurzeit ist niemand als abwesend eingetragen.';
  const speaks = of?.speaks === undefined ? [] : [paragraph(words(`Angesprochen wird dort zurzeit: ${of.speaks}.`))];
  return {
    card: 'onboarding/requests',
    data: {
      header: header('Abwesenheit', title, total === 0 ? undefined : `${total} eingetragen`),
      empty: [...(total === 0 ? [paragraph(words(none))] : []), ...speaks],
      entries: items.map(({ away, substitute, ...days }) =>
        entry(away.office, [
          paragraph(
            words(`abwesend ${when(days)}; ${substitute ? `es vertritt: ${substitute.office}` : 'ohne Vertretung'}`),
          ),
        ]),
      ),
      lines: [],
      buttons: buttons(
        ...turning(page, 'absence.list', of ? { municipality: of.name } : {}),
        ...(mayName ? [button('Abwesenheit eintragen …', 'absence.form')] : []),
      ),
    },
    summary: title,
  };
}
