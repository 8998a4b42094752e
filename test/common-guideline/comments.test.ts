import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const HILDEN = 'Sozialamt Hilden';
const VELBERT = 'Sozialamt Velbert';

onEveryDatabase('comments on a common guideline', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await say('richtlinie 1 abschnitt 3.2: Die Hilfe beträgt höchstens 300 €.; Überschrift: Höhe der Hilfe');
    await say('richtlinie 1 abschnitt 4: Nachweise sind beizufügen.; Überschrift: Nachweise');
  });
  afterEach(() => round.close());

  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;
  const posts = () => round.channel().map(({ shown }) => shown.text);
  const circulate = async () => {
    await say('richtlinie 1 umlauf bis 20.10.2023 12 Uhr', K);
    await round.settle();
  };

  it('are asked for by the Koordination, of all, until a day', async () => {
    assert.match(await say('richtlinie 1 umlauf bis 20.10.2023 12 Uhr'), /Hierfür ist die Koordination zuständig/u);
    assert.match(await say('richtlinie 1 abschnitt 4 anmerkung: Zu knapp.', HILDEN), /läuft zurzeit nicht um/u);
    await circulate();
    assert.match(
      posts().at(-1) ?? '',
      /Anmerkungen bis 20\.10\.[\s\S]*3\.2 Höhe der Hilfe[\s\S]*\[Keine Anmerkungen\]/u,
    );
    assert.match(await say('richtlinie 1 umlauf bis 27.10.2023 12 Uhr', K), /läuft schon um/u);
    assert.match(await say('offen', HILDEN), /Anmerkungen zum Entwurf/u);
  });

  it('are refused for a guideline without a section', async () => {
    await say('richtlinie anlegen: Regeln für Gutscheine; Entwurf bei: Haan', K);
    assert.match(await say('richtlinie 2 umlauf bis 20.10.2023 12 Uhr', K), /Es gibt noch keinen Abschnitt/u);
  });

  it('stand at their section with municipality, office and time', async () => {
    await circulate();
    round.clock.set('2023-10-06T10:15');
    const said = await say('richtlinie 1 abschnitt 3.2 anmerkung: Der Betrag ist zu niedrig.', HILDEN);
    assert.match(said, /Hilden: Der Betrag ist zu niedrig\.[\s\S]*Sozialamt Hilden.· 6..Oktober.2023, 10:15.Uhr/u);
    await say('richtlinie 1 abschnitt 4 anmerkung: Welche Nachweise?', HILDEN);
    assert.doesNotMatch(await say('richtlinie 1 abschnitt 4'), /zu niedrig/u);
    assert.match(await say('richtlinie 1 anmerkungen', VELBERT), /Abschnitt.3\.2: Hilden[\s\S]*Abschnitt.4: Hilden/u);
    assert.match(await say('richtlinie', HILDEN), /Hilden: 2.Anmerkungen/u);
    assert.match(await say('richtlinie 1 abschnitt 9 anmerkung: Fehlt.', HILDEN), /Abschnitt.9 gibt es nicht/u);
  });

  it('can be entered by the Koordination as they were told, marked, and give way to what the office writes', async () => {
    const told =
      'richtlinie 1 anmerkung für Hilden per E-Mail am 04.10.2023: Der Betrag ist zu niedrig.; Abschnitt: 3.2';
    await circulate();
    assert.match(await say(told), /Hierfür ist die Koordination zuständig/u);
    const before = round.arrived.length;
    for (let time = 0; time < 2; time += 1) await round.say(K, told, { activity: 'told' });
    await round.settle();
    const mail = round.arrived
      .slice(before)
      .filter(({ shown }) => /mitgeteilte Anmerkung für Hilden/u.test(shown.text));
    assert.equal(mail.length, 1);
    assert.match(
      await say('richtlinie 1 abschnitt 3.2', VELBERT),
      /Hilden: Der Betrag ist zu niedrig\.[\s\S]*per E-Mail mitgeteilt am 4..Oktober.2023, erfasst durch die Koordination/u,
    );
    await say('richtlinie 1 abschnitt 3.2 anmerkung: Bitte 500 €.', HILDEN);
    const now = await say('richtlinie 1 anmerkungen');
    assert.match(now, /Bitte 500 €/u);
    assert.doesNotMatch(now, /zu niedrig/u);
    assert.match(await say('richtlinie 1 anmerkung für Velbert telefonisch: Zu knapp.', K), /Nummer des Abschnitts/u);
    await say('richtlinie 1 anmerkung für Velbert telefonisch: keine', K);
    assert.match(await say('richtlinie', VELBERT), /Velbert: keine Anmerkungen/u);
  });

  it('count once where the same is said twice', async () => {
    await circulate();
    for (let time = 0; time < 2; time += 1) await say('richtlinie 1 abschnitt 4 anmerkung: Zu knapp.', HILDEN);
    assert.match(await say('richtlinie', HILDEN), /Hilden: 1.Anmerkung\n/u);
  });

  it('are answered with none by who has none, who owes nothing more then', async () => {
    await circulate();
    assert.match(await say('richtlinie 1 keine anmerkungen', VELBERT), /Velbert: keine Anmerkungen/u);
    assert.doesNotMatch(await say('offen', VELBERT), /Anmerkungen zum Entwurf/u);
    assert.match(await say('richtlinie 1 anmerkungen'), /Noch hat keine Kommune etwas angemerkt/u);
  });

  it('end at their time: the channel reads who stayed silent', async () => {
    await circulate();
    await say('richtlinie 1 keine anmerkungen', VELBERT);
    round.clock.set('2023-10-20T12:00');
    await round.settle();
    assert.match(posts().at(-1) ?? '', /1.von.11.Kommunen[\s\S]*Ohne Rückmeldung: [\s\S]*Hilden/u);
    assert.match(await say('richtlinie 1 keine anmerkungen', HILDEN), /läuft zurzeit nicht um/u);
  });

  it('can be asked for longer, or no longer, with a reason', async () => {
    await circulate();
    assert.match(await say('anmerkungsrunde 1 verlängern bis 27.10.2023 12 Uhr: Herbstferien', K), /bis 27\.10\./u);
    assert.match(await say('anmerkungsrunde 1 schließen: Alle sind da', K), /Entwurf/u);
    assert.match(await say('anmerkungsrunde 7 schließen: Grund', K), /Anmerkungsrunde.7 gibt es nicht/u);
    await circulate();
    assert.match(await say('richtlinie 1 keine anmerkungen', HILDEN), /Hilden: keine Anmerkungen/u);
  });

  it('are offered in plain words, prefilled', async () => {
    await circulate();
    const { reply } = await round.say(HILDEN, 'Anmerkung zu Abschnitt 3.2 des Richtlinienentwurfs: Grenze zu niedrig');
    assert.match(JSON.stringify(reply.data), /guideline\.comment-form/u);
    assert.match(JSON.stringify(reply.data), /3\.2[\s\S]*Grenze zu niedrig/u);
  });
});
