import assert from 'node:assert/strict';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { COORDINATION, FORM } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';
const VELBERT = 'Sozialamt Velbert';
const RATINGEN = 'Sozialamt Ratingen';

/** An office, its wish, the command that is offered, and where it shows once it is stored. */
const WISHES = [
  [HAAN, 'Wir stimmen bei Abstimmung 1 zu', 'votes.cast', 'abstimmung 1', /1 von 11|Haan hat|Ihre Stimme|Zustimmung/u],
  [VELBERT, 'Wir kommen nicht zur Sitzung 1', 'meetings.answer', 'sitzung 1', /(?:Absage|Entschuldigt): Velbert/u],
  [RATINGEN, 'Idee 1 unterstützen wir', 'ideas.support', 'idee 1', /Ratingen unterstützt die Idee/u],
  [HAAN, 'Der Frage 1 schließen wir uns an', 'questions.join', 'frage 1', /Gefragt\svon[\s\S]*Haan/u],
  [COORDINATION, 'Absprache 1 ist erledigt', 'agreements.settle', 'absprache 1', /geklärt/u],
] as const;

onEveryDatabase('what plain words offer to several offices', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await round.click(COORDINATION, 'votes.submit', FORM);
    await round.click(COORDINATION, 'votes.open', { vote: 1 });
    await round.say(COORDINATION, 'sitzung anlegen: Treffen; Datum: 12.10.2023; Uhrzeit: 14:00; Ort: Haan');
    await round.say(COORDINATION, 'sitzung 1 veröffentlichen');
    await round.say(HAAN, 'idee trotzdem einreichen: Wärmestube; Beschreibung: Am Abend; Themenfeld: Energie');
  });
  afterEach(() => round.close());

  for (const [office, words, verb, view, stored] of WISHES)
    it(`is done by the click of the one office alone, and shows at once: ${words}`, async () => {
      const where = { place: 'channel' } as const;
      const before = (await round.say(office, view)).text;
      const offer = await round.say(office, words, where);
      const found = buttonsOf(offer.card).find((one) => one.verb === verb) ?? assert.fail(offer.text);
      const other = office === HAAN ? VELBERT : HAAN;
      assert.match((await round.click(other, found.verb, found.data, where)).text, /Er richtet sich an/u);
      assert.equal((await round.say(office, view)).text, before);
      await round.click(office, found.verb, found.data, where);
      const after = (await round.say(office, view)).text;
      assert.notEqual(after, before);
      assert.match(after, stored);
    });
});
