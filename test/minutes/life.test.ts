import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const HILDEN = 'Sozialamt Hilden';
const VELBERT = 'Sozialamt Velbert';

onEveryDatabase('minutes from the meeting to the Berichtigung, each step delivered twice', (database) => {
  let round: TestRound;
  let activity = 0;
  beforeEach(async () => {
    round = await openRound(database);
    await round.say(
      K,
      'sitzung anlegen: Austausch im Herbst; Datum: 12.10.2023; Uhrzeit: 14:00; Dauer: 120; Ort: Kreishaus; TOPs: Stand der Mittel | Gutscheine',
    );
    await round.say(K, 'sitzung 1 veröffentlichen');
    round.clock.set('2023-10-12T16:30');
  });
  afterEach(() => round.close());

  /** As Teams does where an answer was lost: the same activity comes once more. */
  const say = async (text: string, office = K) => {
    activity += 1;
    const where = { activity: `twice-${activity}` };
    const first = await round.say(office, text, where);
    await round.say(office, text, where);
    return first.text;
  };
  const posts = () => round.channel().map(({ shown }) => shown.text);
  const circulate = async () => {
    await say('protokoll 1 entwerfen');
    await say('protokoll 1 top 1: Die Mittel sind zur Hälfte gebunden.');
    await say('protokoll 1 top 2: Haan stellt ein Muster für Gutscheine vor.');
    await say('protokoll 1 umlauf bis 20.10.2023 12 Uhr');
    await round.settle();
  };
  const end = async () => {
    round.clock.set('2023-10-20T12:00');
    await round.settle();
  };

  it('are agreed with one remark taken over and one printed, and corrected later', async () => {
    await say('absprache erfassen: Ein Muster für Gutscheine entwerfen; Zuständig: Velbert; Frist: 03.11.2023');
    assert.match(await say('protokoll 1'), /noch keine Niederschrift[\s\S]*\[Niederschrift entwerfen\]/u);
    await circulate();
    assert.match(
      posts().at(-1) ?? '',
      /Abstimmung bis 20\.10\.[\s\S]*TOP.1: Stand der Mittel[\s\S]*\[Keine Anmerkung\]/u,
    );
    assert.match(await say('offen', HILDEN), /Anmerkungen zur Niederschrift vom 12\.10\.2023/u);
    await say('protokoll 1 top 2 anmerkung: Das Muster kommt aus Hilden.', HILDEN);
    await say('protokoll 1 top 1 anmerkung: Haan hält die Zahl für zu hoch.', HAAN);
    assert.match(await say('protokoll 1 keine anmerkung', VELBERT), /Velbert: keine Anmerkung/u);
    await end();
    assert.match(posts().at(-1) ?? '', /2.Anmerkungen sind noch zu entscheiden/u);
    assert.match(await say('protokoll 1 abgestimmt'), /Über Anmerkungen ist noch zu entscheiden/u);
    const adopted = await say('protokoll 1 anmerkung 1 übernehmen: Hilden stellt ein Muster für Gutscheine vor.');
    assert.match(adopted, /\[entfällt: Haan\]\s?\[neu: Hilden\]/u);
    assert.match(await say('protokoll 1 anmerkung 2 abdrucken'), /abgedruckt/u);
    assert.match(await say('protokoll 1 top 1'), /Anmerkung der Stadt Haan: Haan hält die Zahl für zu hoch\./u);
    await say('protokoll 1 abgestimmt');
    await round.settle();
    assert.match(posts().at(-1) ?? '', /seit 20\..Oktober.2023, 12:00.Uhr abgestimmt[\s\S]*Ohne Rückmeldung: Erkrath/u);
    assert.match(
      await say('protokoll 1 absprachen', HILDEN),
      /Absprache a\): Ein Muster[\s\S]*verantwortlich: Velbert, bis 03\.11\.2023/u,
    );
    await say('protokoll 1 top 1 berichtigen: Die Mittel sind zu zwei Dritteln gebunden.; Grund: Zahlendreher');
    await round.settle();
    assert.match(posts().at(-1) ?? '', /TOP.1 ist berichtigt[\s\S]*Grund: Zahlendreher/u);
    assert.match(
      await say('protokoll 1 verlauf', HILDEN),
      /Fassungen: 6[\s\S]*Berichtigung: TOP.1[\s\S]*Grund: Zahlendreher/u,
    );
    assert.match(await say('Wie viele Mittel sind gebunden laut Niederschrift?', HILDEN), /zu zwei Dritteln gebunden/u);
  });

  it('are agreed at their end by themselves where nobody remarked, once', async () => {
    await circulate();
    await end();
    await round.settle();
    assert.equal(posts().filter((text) => /Die Niederschrift ist seit/u.test(text)).length, 1);
    assert.match(await say('protokoll 1 top 1 anmerkung: Zu spät.', HILDEN), /läuft zurzeit nicht um/u);
    assert.match(await say('protokoll 1 top 1: Anders.'), /ist abgestimmt/u);
  });

  it('make a remark a TOP of the next meeting, and keep one that was told by telephone', async () => {
    await circulate();
    await say('protokoll 1 top 2 für Hilden per E-Mail: Die Form der Auszahlung fehlt.');
    await round.settle();
    assert.match(posts().join('\n'), /per E-Mail mitgeteilte Rückmeldung für Hilden/u);
    assert.match(await say('protokoll 1 anmerkung 1 als top'), /wird ein TOP.*im Themenspeicher/u);
    assert.match(await say('protokoll 1 anmerkung 1 abdrucken'), /schon entschieden/u);
    await end();
    assert.match(posts().at(-1) ?? '', /abgestimmt/u);
  });

  it('are seen by the Koordination alone as a draft, and can be discarded', async () => {
    await say('protokoll 1 entwerfen');
    assert.match(await say('protokoll 1', HILDEN), /Eine Niederschrift der Sitzung.1 gibt es nicht/u);
    assert.match(await say('protokoll 1 umlauf'), /Zu keinem TOP steht ein Text/u);
    assert.match(await say('protokoll 1 verwerfen'), /Diesen Entwurf verwerfen\?/u);
    await round.click(K, 'minutes.discard', { meeting: 1, sure: true });
    assert.match(await say('protokoll 1'), /noch keine Niederschrift/u);
    assert.match(await say('protokoll 1 entwerfen'), /Entwurf[\s\S]*TOP.1/u);
  });

  it('are missed by the Koordination after a week', async () => {
    round.clock.set('2023-10-19T15:59');
    assert.doesNotMatch(await say('offen'), /Niederschrift fehlt/u);
    round.clock.set('2023-10-19T16:00');
    assert.match(await say('offen'), /Niederschrift fehlt: Austausch im Herbst/u);
    await circulateLate();
    assert.doesNotMatch(await say('offen'), /Niederschrift fehlt/u);
  });
  const circulateLate = async () => {
    await say('protokoll 1 entwerfen');
    await say('protokoll 1 top 1: Beraten.');
    await say('protokoll 1 umlauf bis 27.10.2023 12 Uhr');
  };
});
