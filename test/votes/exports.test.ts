import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { readDocument } from '../support/read-document.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES, PUBLIC_URL, samplePlan } from '../support/sample.ts';
import { COORDINATION, cast, close, FORM, publish } from './poll.ts';

const REASON = '=SUMME(1;2) reicht nicht aus.';
const NEXT = { ...FORM, operation: '9f9619ff-8b86-4d01-b42d-00cf4fc964ff', 'question~1': 'Gilt das für alle?' };

onEveryDatabase('the file of all votes', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(() => round.close());

  const say = async (text: string, office = 'Sozialamt Haan') => (await round.say(office, text)).text;
  /** Its rows, each as the text of its cells under their columns. */
  const rows = async () => {
    const { card } = await round.say('Sozialamt Haan', 'abstimmungen excel');
    const [address = ''] = JSON.stringify(card).match(/https:\/\/bot\.example\.org\/files\/[\w.-]+/u) ?? [];
    const file = (await round.bot.file(address.slice(`${PUBLIC_URL}/files/`.length))) ?? assert.fail('no file');
    assert.match(file.name, /^Abstimmungen-2023-10-\d\d\.xlsx$/u);
    return (await readDocument(file.name, file.body)).sections.map(({ text }) => text.replaceAll('\u00a0', ' '));
  };
  const has = async (...wanted: readonly RegExp[]) => {
    const all = await rows();
    for (const one of wanted)
      assert.ok(
        all.some((text) => one.test(text)),
        `${one}\n${all.join('\n')}`,
      );
  };
  const hasNone = async (unwanted: RegExp) => assert.doesNotMatch((await rows()).join('\n'), unwanted);

  it('is offered below the list of votes, once there is one', async () => {
    assert.doesNotMatch(await say('abstimmungen'), /Excel laden/u);
    await publish(round);
    assert.match(await say('abstimmungen'), /\[Excel laden\]/u);
  });

  it('holds no draft', async () => {
    await publish(round);
    await round.click(COORDINATION, 'votes.submit', NEXT);
    await hasNone(/Gilt das für alle/u);
  });

  it('keeps hidden what is hidden until the end, and shows objections with their reasons at once', async () => {
    await publish(round);
    await cast(round, 'yes', 'Haan', 'Velbert');
    await say(`abstimmen 1 einwand: ${REASON}`, 'Sozialamt Ratingen');
    await has(
      /Nr\.: 1; .*Regel: Konsent; .*Stand: läuft; .*Stimmen gezählt: verdeckt; Abgestimmt: 3; .*Ohne Rückmeldung: Erkrath, /u,
      /Kommune: Ratingen; Antwort: Einwand; Begründung: =SUMME\(1;2\) reicht nicht aus\.; .*Stand: gilt/u,
    );
    await hasNone(/Antwort: Zustimmung/u);
    await close(round);
    await has(
      /Stand: ohne Quorum; .*Stimmen gezählt: Zustimmung: 2; Enthaltung: 0; Einwand: 1; /u,
      /Kommune: Haan; Antwort: Zustimmung; .*Gegeben: Sozialamt Haan, /u,
    );
  });

  it('tells what was answered before, and that a ballot was taken back', async () => {
    await publish(round);
    await cast(round, 'abstain', 'Haan');
    await cast(round, 'yes', 'Haan', 'Hilden');
    await say('stimme 1 zurücknehmen', 'Sozialamt Hilden');
    await close(round);
    await has(
      /Kommune: Haan; Antwort: Enthaltung; .*Stand: ersetzt/u,
      /Kommune: Hilden; Antwort: Zustimmung; .*Stand: zurückgenommen am /u,
    );
  });

  it('names the votes that decided nothing: referred to a meeting, cancelled with its reason', async () => {
    await publish(round);
    await say('abstimmen 1 in der sitzung behandeln: Das braucht ein Gespräch.');
    await round.click(COORDINATION, 'votes.submit', NEXT);
    await round.click(COORDINATION, 'votes.open', { vote: 2 });
    await say('abstimmung 2 abbrechen: Die Frage ist überholt.', COORDINATION);
    await has(
      /Nr\.: 1; .*Stand: in die Sitzung verwiesen; .*In die Sitzung: Haan: Das braucht ein Gespräch\./u,
      /Nr\.: 2; .*Stand: abgebrochen; .*Verlauf: abgebrochen am .* \(Koordination.*\): Die Frage ist überholt\./u,
    );
  });

  it('holds what hangs on a vote, each on a sheet of its own', async () => {
    await publish(round);
    await say('abstimmung 1 anlage: Entwurf https://example.org/entwurf', COORDINATION);
    await say('abstimmung 1 rückfrage: Gilt das auch für Honorarkräfte?');
    await say('abstimmung 1 rückfrage 1: Ja, auch für sie.', COORDINATION);
    await cast(round, 'yes', ...CITIES);
    await close(round);
    await say('abstimmung 1 erklärung: Haan wendet das ab Januar an.');
    await has(
      /Nr\.: 1; .*Stand: angenommen; Beschluss: Beschluss 2023\/01; /u,
      /Titel: Entwurf; Link: https:\/\/example\.org\/entwurf; Datei: Inhalt nicht festgehalten/u,
      /Rückfrage: 1; .*Wortlaut: Gilt das auch für Honorarkräfte\?; Antwort: Ja, auch für sie\./u,
      /Kommune: Haan; Stelle: Sozialamt Haan; .*Wortlaut: Haan wendet das ab Januar an\./u,
    );
  });

  it('holds each item with what was said to it, while all may not see it nothing but the item', async () => {
    await publish(round, { 'items~1': '3.1 Höchstbetrag\n3.2 Antrag' });
    await say('abstimmung 1 punkte: 3.1 zustimmung');
    await has(/Punkt: 3\.1; Überschrift: Höchstbetrag; .*Stimmen gezählt: verdeckt/u);
    await hasNone(/Antwort: Zustimmung/u);
    await close(round);
    await has(
      /Punkt: 3\.1; Kommune: Haan; Antwort: Zustimmung/u,
      /Punkt: 3\.2; Überschrift: Antrag; .*Ergebnis: nicht vereinbart \(ohne Quorum\); .*Ohne Rückmeldung: Erkrath, Haan/u,
    );
  });
});
