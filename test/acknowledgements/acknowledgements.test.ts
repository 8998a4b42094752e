import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { overtake } from '../../src/acknowledgements/index.ts';
import type { FetchFile } from '../../src/documents/fetching.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const COORDINATION = 'Koordination';
const HAAN = 'Sozialamt Haan';
const HILDEN = 'Sozialamt Hilden';
const STAFF = 'Sozialamt Haan, Sachbearbeitung';
const GIVE =
  'kenntnisnahme anlegen: Neuer Erlass; Text: Bitte lesen; Link: https://www.beispiel.de/erlass.pdf; Frist: 13.10.2023 12:00';
const plan = { ...samplePlan, starterKnowledge: false, programme: { ...samplePlan.programme, deadlines: [] } };

const fetchFile: FetchFile = async () => ({ kind: 'file', bytes: Buffer.from('Es gilt ab sofort.') });

onEveryDatabase('what goes round for all to take note of', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan, fetchFile });
  });
  afterEach(() => round.close());

  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;
  const posts = () => round.channel().map(({ shown }) => shown.text);
  const publish = async (give = GIVE) => {
    await say(give, COORDINATION);
    await say('kenntnisnahme 1 veröffentlichen', COORDINATION);
    await round.settle();
  };
  const comes = async (local: string) => {
    round.clock.set(local);
    await round.settle();
    round.clock.advance(30_000);
    await round.settle();
  };

  it('is drafted by a head and published by the Koordination', async () => {
    assert.match(await say(GIVE), /Kenntnisnahme\u00a01 · Entwurf[\s\S]*Bitte lesen/u);
    assert.match(await say('kenntnisnahme 1 veröffentlichen'), /Hierfür ist die Koordination zuständig/u);
    await say('kenntnisnahme 1 veröffentlichen', COORDINATION);
    await round.settle();
    assert.match(posts().at(-1) ?? '', /läuft bis 13\.10\.[\s\S]*keine Zustimmung[\s\S]*\[Kenntnis genommen\]/u);
  });

  it('can be changed as long as it is a draft, by its municipality and the Koordination', async () => {
    await say(GIVE);
    assert.match(await say('kenntnisnahme 1', HAAN), /\[Entwurf ändern …\]/u);
    assert.match(await say('kenntnisnahme 1 ändern', HILDEN), /können Sie nicht ändern/u);
    const form = await round.click(HAAN, 'acknowledgements.change', { number: 1 });
    assert.match(form.text, /Worum geht es: Neuer Erlass\nText: Bitte lesen\nLink: https:\/\/www\.beispiel\.de/u);
    const { submit } = form.reply.data as { submit: { verb: string; data: Record<string, unknown> } };
    const sent = { ...submit.data, 'title~1': 'Erlass vom 2. Oktober', 'closesTime~1': '12:00', 'staff~1': 'yes' };
    const wrong = await round.click(HAAN, submit.verb, { ...sent, 'text~1': 'Neu', 'closesOn~1': '2023-10-01' });
    assert.match(wrong.text, /Die Frist liegt schon zurück/u);
    const again = (wrong.reply.data as { submit: { verb: string; data: Record<string, unknown> } }).submit;
    const mended = { ...again.data, 'title~2': 'Erlass vom 2. Oktober', 'text~2': 'Neu', 'closesOn~2': '2023-10-20' };
    const changed = await round.click(HAAN, again.verb, { ...mended, 'closesTime~2': '12:00', 'staff~2': 'yes' });
    assert.match(changed.text, /Kenntnisnahme\u00a01 · Entwurf[\s\S]*Erlass vom 2\. Oktober[\s\S]*Freitag, 20\./u);
    await say('kenntnisnahme 1 veröffentlichen', COORDINATION);
    await round.settle();
    assert.match(posts().at(-1) ?? '', /Erlass vom 2\. Oktober\nNeu[\s\S]*Mitarbeitende/u);
    assert.match(await say('kenntnisnahme 1 ändern', COORDINATION), /ist veröffentlicht[\s\S]*neue Kenntnisnahme/u);
    const late = { ...mended, 'title~2': 'Anders', 'closesTime~2': '12:00', 'staff~2': 'yes' };
    assert.match((await round.click(HAAN, again.verb, late)).text, /ist veröffentlicht/u);
  });

  it('is laid before the Koordination anew when its office changes the draft', async () => {
    await round.openChat(COORDINATION);
    await say(GIVE);
    const form = await round.click(HAAN, 'acknowledgements.change', { number: 1 });
    const { submit } = form.reply.data as { submit: { verb: string; data: Record<string, unknown> } };
    const until = { 'closesOn~1': '2023-10-20', 'closesTime~1': '12:00' };
    await round.click(HAAN, submit.verb, { ...submit.data, 'title~1': 'Anderer', 'text~1': 'Neu', ...until });
    await round.settle();
    const chat = round.arrived.filter(({ conversationId }) => conversationId.startsWith('chat-'));
    assert.match(chat.at(-1)?.shown.text ?? '', /Anderer[\s\S]*\[Veröffentlichen\]/u);
  });

  it('keeps the version of a document that goes round when its draft is changed', async () => {
    const version = { document: 'faq', validFrom: '2023-10-01' };
    const fill = ({ reply }: Awaited<ReturnType<typeof round.click>>, title: string) => {
      const { submit } = reply.data as { submit: { verb: string; data: Record<string, unknown> } };
      const sent = { ...submit.data, 'title~1': title, 'closesOn~1': '2023-10-13', 'closesTime~1': '12:00' };
      return round.click(COORDINATION, submit.verb, sent);
    };
    await fill(await round.click(COORDINATION, 'acknowledgements.form', version), 'Neue Fassung');
    const changed = await fill(await round.click(COORDINATION, 'acknowledgements.change', { number: 1 }), 'FAQ neu');
    assert.match(changed.text, /FAQ neu[\s\S]*Fassung gültig ab 1\.\u00a0Oktober 2023/u);
  });

  it('is published as it was before a change or as it is after, never half of both', async () => {
    for (const number of [1, 2, 3, 4]) {
      await say(GIVE.replace('Erlass', `Erlass ${number}`));
      const form = await round.click(HAAN, 'acknowledgements.change', { number });
      const { submit } = form.reply.data as { submit: { verb: string; data: Record<string, unknown> } };
      const until = { 'closesOn~1': '2023-10-20', 'closesTime~1': '12:00' };
      const both = [
        () => round.click(HAAN, submit.verb, { ...submit.data, 'title~1': 'Anderer', 'text~1': 'Neu', ...until }),
        () => round.say(COORDINATION, `kenntnisnahme ${number} veröffentlichen`),
      ];
      await Promise.all((number % 2 === 0 ? both.toReversed() : both).map((one) => one()));
      const shown = await say(`kenntnisnahme ${number}`, HILDEN);
      assert.match(
        shown,
        /Anderer\n[\s\S]*\nNeu\n[\s\S]*Frist: Freitag, 20\.|Neuer Erlass \d\n[\s\S]*\nBitte[\s\S]*Frist: Freitag, 13\./u,
      );
    }
  });

  it('asks for a text or a link, and keeps what was typed', async () => {
    const text = await say('kenntnisnahme anlegen: Neuer Erlass; Frist: 13.10.2023 12:00');
    assert.match(text, /Neuer Erlass[\s\S]*Bitte einen Text oder einen Link eingeben/u);
    assert.match(await say('kenntnisnahme anlegen: Erlass; Link: beispiel'), /die mit https:\/\/ beginnt/u);
  });

  it('is confirmed by head or deputy, once, with office and day', async () => {
    await publish();
    assert.match(await say('kenntnisnahme 1 bestätigen'), /Kenntnis genommen, Sozialamt Haan, 05\.10\.2023/u);
    await say('kenntnisnahme 1 bestätigen');
    assert.match(await say('kenntnisnahme 1', HILDEN), /1\u00a0von\u00a011\u00a0Kommunen haben Kenntnis genommen/u);
    assert.match(await say('kenntnisnahme 1 bestätigen', STAFF), /Sozialamtsleitung und ihre Vertretung zuständig/u);
  });

  it('shows nobody a view of their own where all read along', async () => {
    await say(GIVE, COORDINATION);
    for (const text of [
      'kenntnisnahme 1 veröffentlichen',
      'kenntnisnahme 1 verlängern bis 20.10.2023 12 Uhr: Ferien',
      'kenntnisnahme 1 bestätigen',
      'kenntnisnahme 1',
    ]) {
      const shown = (await round.say(COORDINATION, text, { place: 'channel', answer: 'queued' })).text;
      assert.match(shown, /Neuer Erlass/u);
      assert.doesNotMatch(shown, /für Kreis Mettmann fehlt noch|verwalten/u, text);
    }
  });

  it('is confirmed by staff where the form says so', async () => {
    await publish(`${GIVE}; Mitarbeitende: ja`);
    assert.match(await say('kenntnisnahme 1 bestätigen', STAFF), /Kenntnis genommen, Sozialamt Haan/u);
  });

  it('is owed by the silent alone, closes by itself, and names those without a confirmation', async () => {
    await publish();
    await say('kenntnisnahme 1 bestätigen');
    assert.match(await say('offen', HILDEN), /Bestätigung zur Kenntnisnahme\u00a01/u);
    assert.doesNotMatch(await say('offen'), /Kenntnisnahme/u);
    assert.match(await say('termine'), /Frist der Kenntnisnahme\u00a01/u);
    await comes('2023-10-13T12:00');
    assert.match(posts().at(-1) ?? '', /geschlossen[\s\S]*Ohne Bestätigung von Erkrath, [^\n]*Hilden/u);
    assert.match(await say('kenntnisnahme 1 bestätigen', HILDEN), /Diese Kenntnisnahme ist beendet/u);
  });

  it('takes what a municipality said by e-mail, marked, and tells it', async () => {
    await publish();
    await round.openChat(HILDEN);
    await say('kenntnisnahme 1 für Hilden per E-Mail', COORDINATION);
    const note =
      /Kenntnis genommen, Hilden, per E-Mail mitgeteilt am 5\.\u00a0Oktober 2023, erfasst durch die Koordination/u;
    assert.match(await say('kenntnisnahme 1'), note);
    await round.settle();
    assert.ok(
      round.arrived.some(({ conversationId, shown }) => conversationId.startsWith('chat-') && note.test(shown.text)),
    );
  });

  it('takes the day on which it was told, and none that is still to come', async () => {
    await publish();
    await say('kenntnisnahme 1 für Hilden telefonisch am 4.10.2023', COORDINATION);
    assert.match(await say('kenntnisnahme 1'), /Hilden, telefonisch mitgeteilt am 4\.\u00a0Oktober 2023, erfasst/u);
    const early = await say('kenntnisnahme 1 für Velbert per E-Mail am 6.10.2023', COORDINATION);
    assert.match(early, /Dieser Tag liegt noch nicht zurück/u);
    assert.match(await say('kenntnisnahme 1 für Bonn per E-Mail', COORDINATION), /eine gefragte Kommune wählen/u);
  });

  it('shows the day of what was told before it had a place of its own', async () => {
    await publish();
    await say('kenntnisnahme 1 für Hilden per E-Mail', COORDINATION);
    const before = JSON.stringify({ noted: true, told: '2023-10-03' });
    await sql`update responses set told_on = null, content = ${before} where kind = 'acknowledgements'`.execute(
      round.db,
    );
    assert.match(await say('kenntnisnahme 1'), /Hilden, per E-Mail mitgeteilt am 3\.\u00a0Oktober 2023, erfasst/u);
  });

  it('tells a municipality once of what was entered twice', async () => {
    await publish();
    await round.openChat(HILDEN);
    const enter = async () => {
      const text = await say('kenntnisnahme 1 für Hilden per E-Mail', COORDINATION);
      await round.settle();
      return text;
    };
    const told = () => round.arrived.filter(({ conversationId }) => conversationId.startsWith('chat-')).length;
    await enter();
    const once = told();
    assert.ok(once > 0);
    assert.match(await enter(), /mitgeteilte Bestätigung für Hilden erfasst/u);
    assert.equal(told(), once);
  });

  it('is over when a newer version of its document holds, and can be cancelled with a reason', async () => {
    const version = { document: 'faq', validFrom: '2023-10-01' };
    const form = await round.click(COORDINATION, 'acknowledgements.form', { title: 'Neue Fassung', ...version });
    const { submit } = form.reply.data as { submit: { verb: string; data: Record<string, unknown> } };
    const sent = { ...submit.data, 'title~1': 'Neue Fassung', 'closesOn~1': '2023-10-13', 'closesTime~1': '12:00' };
    assert.match((await round.click(COORDINATION, submit.verb, sent)).text, /Fassung gültig ab 1\.\u00a0Oktober 2023/u);
    await say('kenntnisnahme 1 veröffentlichen', COORDINATION);
    const newer = { document: 'faq', validFrom: '2023-11-01' };
    await round.db.transaction().execute((db) => overtake(db, round.plan.id, newer));
    assert.match(await say('kenntnisnahme 1'), /überholt[\s\S]*Inzwischen gilt: Fassung gültig ab 1\.\u00a0November/u);
    assert.doesNotMatch(await say('kenntnisnahme 1'), /13\.\u00a0Oktober/u);
    assert.match(await say('kenntnisnahme 1 bestätigen'), /eine neuere Fassung/u);
    await say(GIVE, COORDINATION);
    await say('kenntnisnahme 2 veröffentlichen', COORDINATION);
    assert.match(await say('kenntnisnahme 2 abbrechen: Falsch', COORDINATION), /abgebrochen[\s\S]*Falsch/u);
  });

  it('and its cancelling never pass each other', async () => {
    await publish();
    const [confirmed] = await Promise.all([
      round.say(HAAN, 'kenntnisnahme 1 bestätigen'),
      round.say(COORDINATION, 'kenntnisnahme 1 abbrechen: Falsch'),
    ]);
    const isTaken = !/Diese Kenntnisnahme ist beendet/u.test(confirmed.text);
    assert.match(await say('kenntnisnahme 1'), isTaken ? /1\u00a0von\u00a011/u : /0\u00a0von\u00a011/u);
  });

  it('says when it was closed early, and of one that is overtaken no deadline that has not come', async () => {
    await publish();
    const closed = await say('kenntnisnahme 1 schließen: Alle wissen es', COORDINATION);
    assert.match(closed, /Grund: Alle wissen es[\s\S]*Geschlossen am 5\.\u00a0Oktober 2023, 09:/u);
    assert.doesNotMatch(closed, /Frist war|13\.\u00a0Oktober/u);
    assert.match(
      await say('kenntnisnahme 1 bestätigen'),
      /Sie wurde am Donnerstag, 5\.\u00a0Oktober 2023, 09:\d\d\u00a0Uhr, vorzeitig geschlossen/u,
    );
  });

  it('is asked about by everyone, answered by the Koordination, and shows both; who asked is told', async () => {
    await publish();
    await round.openChat(COORDINATION);
    await round.openChat(STAFF);
    assert.match(await say('kenntnisnahme 1 rückfrage', STAFF), /Die Rückfrage geht an die Koordination/u);
    assert.match(await say('kenntnisnahme 1 rückfrage: Gilt das rückwirkend?', STAFF), /Die Rückfrage ist gestellt/u);
    await round.settle();
    const told = (words: RegExp) =>
      round.arrived.some(({ conversationId, shown }) => conversationId.startsWith('chat-') && words.test(shown.text));
    assert.ok(told(/Sachbearbeitung fragt: Gilt das rückwirkend\?\n\[Rückfrage 1 beantworten …\]/u));
    assert.match(await say('kenntnisnahme 1 rückfrage 1: Nein.', STAFF), /ist die Koordination zuständig/u);
    assert.match(
      await say('kenntnisnahme 1 rückfrage 1: Nein.', COORDINATION),
      /Rückfragen: 1\n[\s\S]*Koordination: Nein\./u,
    );
    round.clock.advance(5000);
    await round.settle();
    assert.match(posts().at(-1) ?? '', /Gilt das rückwirkend\?[\s\S]*Koordination: Nein\./u);
    assert.ok(told(/antwortet die Koordination: Nein\./u));
    assert.match(await say('kenntnisnahme 1 rückfrage 2: Ja', COORDINATION), /Eine Rückfrage 2 gibt es nicht/u);
  });

  it('keeps a question that is too long in its form, and takes none on a draft', async () => {
    await say(GIVE, COORDINATION);
    assert.match(await say('kenntnisnahme 1 rückfrage: Wann?', COORDINATION), /noch nicht veröffentlicht/u);
    await say('kenntnisnahme 1 veröffentlichen', COORDINATION);
    const long = 'Wann? '.repeat(120).trim();
    const again = await say(`kenntnisnahme 1 rückfrage: ${long}`);
    assert.match(again, /auf 500\u00a0Zeichen kürzen/u);
    assert.ok(again.includes(long));
  });

  it('has two questions at once on record, each with its number', async () => {
    await publish();
    await Promise.all([say('kenntnisnahme 1 rückfrage: Wann?'), say('kenntnisnahme 1 rückfrage: Wer?', HILDEN)]);
    assert.match(await say('kenntnisnahme 1'), /Rückfragen: 2, davon offen: 2/u);
  });

  it('bears links and files, until somebody has taken note', async () => {
    await say('kenntnisnahme anlegen: Erlass; Text: Siehe Anlage; Frist: 13.10.2023 12:00', COORDINATION);
    const link = 'anlage kenntnisnahme 1: Merkblatt https://www.beispiel.de/merkblatt.pdf';
    assert.match(await say(link, COORDINATION), /„Merkblatt“ ist beigefügt/u);
    const sent = await round.say(COORDINATION, 'anlage kenntnisnahme 1: Der Erlass', { files: ['erlass.txt'] });
    assert.match(sent.text, /„Der Erlass“ ist beigefügt/u);
    await say('kenntnisnahme 1 veröffentlichen', COORDINATION);
    await round.settle();
    assert.match(posts().at(-1) ?? '', /Merkblatt\nDer Erlass \(Datei\)[\s\S]*\[Anlagen laden\]/u);
    assert.match(await say('kenntnisnahme 1 anlagen', HILDEN), /Anlage\u00a02: Der Erlass/u);
    assert.match(await say(link.replace('Merk', 'Werk')), /Anlagen fügen hier andere bei/u);
    await say('kenntnisnahme 1 bestätigen');
    assert.match(await say('kenntnisnahme 1 anlage 1 entfernen', COORDINATION), /Die Anlagen stehen fest/u);
    assert.match(
      await say('kenntnisnahme 1 anlage: https://www.beispiel.de/', COORDINATION),
      /Die Anlagen stehen fest/u,
    );
  });

  it('offers a question and a TOP beside it, in the channel too, while it runs', async () => {
    await publish();
    assert.match(posts().at(-1) ?? '', /\[Kenntnis genommen\] \[Rückfrage …\] \[Als TOP …\]/u);
    assert.match(await say('kenntnisnahme 1 bestätigen'), /\[Rückfrage …\] \[Als TOP …\]/u);
    await comes('2023-10-13T12:00');
    assert.doesNotMatch(posts().at(-1) ?? '', /Rückfrage|TOP/u);
  });

  it('becomes a TOP with one click', async () => {
    await publish();
    assert.match((await round.click(HAAN, 'acknowledgements.show', { number: 1 })).text, /\[Als TOP …\]/u);
  });
});
