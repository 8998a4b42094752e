import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const HILDEN = 'Sozialamt Hilden';
const GATHER = 'sammlung anlegen: Fragen zum Stärkungspakt; Frist: 12.10.2023 12:00';
const plan = { ...samplePlan, programme: { ...samplePlan.programme, deadlines: [] } };

onEveryDatabase('a letter to the ministry that goes round', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
    await say(GATHER, K);
    await say('sammlung 1 veröffentlichen', K);
    await say('sammlung 1 schließen: Alle sind da', K);
    await say('mail-entwurf 1 umlauf bis 12.10.2023 12 Uhr', K);
    await round.settle();
  });
  afterEach(() => round.close());

  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;
  const shown = () => round.channel().map((message) => message.shown.text);
  const last = () => shown().at(-1) ?? '';
  /** A posted card follows within seconds. */
  const follows = async () => {
    round.clock.advance(30_000);
    await round.settle();
  };

  it('is extended with a reason that all see', async () => {
    const refused = await say('mail-entwurf 1 umlauf verlängern bis 20.10.2023 12 Uhr: Ferien');
    assert.match(refused, /Hierfür ist die Koordination zuständig/u);
    await say('mail-entwurf 1 umlauf verlängern bis 20.10.2023 12 Uhr: Herbstferien', K);
    await follows();
    assert.match(
      last(),
      /Umlauf bis 20\.10\.[\s\S]*Frist verlängert, vorher Donnerstag, 12\.\u00a0Oktober[\s\S]*Herbstferien/u,
    );
    round.clock.set('2023-10-19T09:00');
    assert.match(await say('mail-entwurf 1 einverstanden'), /Haan: einverstanden/u);
  });

  it('is closed early with a reason, and says in the channel who stayed silent', async () => {
    await say('mail-entwurf 1 einverstanden');
    const before = shown().length;
    await say('mail-entwurf 1 umlauf schließen: Das MAGS wartet', K);
    await round.settle();
    assert.equal(shown().length, before + 1);
    assert.match(last(), /Umlauf beendet[\s\S]*1\u00a0von\u00a011\u00a0Kommunen[\s\S]*Ohne Rückmeldung: Erkrath, /u);
    assert.match(last(), /Vorzeitig geschlossen\. Grund: Das MAGS wartet/u);
    assert.match(await say('mail-entwurf 1 anmerkung: Zu spät', HILDEN), /läuft nicht um[\s\S]*Umlauf ist beendet/u);
  });

  it('is cancelled with a reason: nobody owes a word any more, and it can still be sent', async () => {
    await say('mail-entwurf 1 umlauf abbrechen: Das MAGS hat geantwortet', K);
    await follows();
    assert.match(last(), /Umlauf abgebrochen[\s\S]*Der Umlauf ist abgebrochen\.[\s\S]*Das MAGS hat geantwortet/u);
    assert.doesNotMatch(await say('offen', HILDEN), /Schreiben ans MAGS/u);
    assert.match(await say('mail-entwurf 1 einverstanden'), /läuft nicht um[\s\S]*\[Schreiben ansehen\]/u);
    assert.match(await say('mail-entwurf 1 umlauf schließen: Doppelt', K), /läuft nicht um/u);
    assert.match(await say('mail-entwurf 1 gesendet: MAGS NRW', K), /gesendet am/u);
  });

  it('takes what a municipality said by telephone or e-mail, marked, and tells it', async () => {
    await round.openChat(HILDEN);
    const entered = await say('mail-entwurf 1 für Hilden per E-Mail: Bitte Frage 2 kürzen.', K);
    assert.match(entered, /per E-Mail mitgeteilte Rückmeldung für Hilden erfasst/u);
    const seen = await say('mail-entwurf 1');
    assert.match(seen, /Hilden: Bitte Frage 2 kürzen\./u);
    assert.match(seen, /Hilden: per E-Mail mitgeteilt am 5\.\u00a0Oktober 2023, erfasst durch die Koordination/u);
    await round.settle();
    assert.equal(round.arrived.filter(({ conversationId }) => conversationId.startsWith('chat-')).length, 1);
    await say('mail-entwurf 1 einverstanden', HILDEN);
    assert.doesNotMatch(await say('mail-entwurf 1'), /mitgeteilt am/u);
    await say('mail-entwurf 1 für Velbert telefonisch einverstanden', K);
    assert.match(await say('mail-entwurf 1'), /Velbert: einverstanden[\s\S]*Velbert: telefonisch mitgeteilt/u);
  });

  it('takes nothing of the kind from others, nor once it is sent', async () => {
    const typed = 'mail-entwurf 1 für Hilden per E-Mail';
    assert.match(await say(typed, HILDEN), /Hierfür ist die Koordination zuständig/u);
    await say('mail-entwurf 1 gesendet: MAGS NRW', K);
    for (const late of [typed, 'mail-entwurf 1 umlauf abbrechen: Grund', 'mail-entwurf 1 eintragen'])
      assert.match(await say(late, K), /schon gesendet/u);
  });

  it('is managed from its card, in the words of its own', async () => {
    assert.match(await say('mail-entwurf 1', K), /\[Umlauf verwalten\]/u);
    const ways = await say('mail-entwurf 1 umlauf verwalten', K);
    assert.match(ways, /Umlauf zur Sammlung\u00a01[\s\S]*\[Frist verlängern …\][\s\S]*\[Rückmeldung eintragen …\]/u);
    assert.match(await say('mail-entwurf 1 eintragen', K), /Mitgeteilte Rückmeldung eintragen/u);
  });

  it('is named in the register of reminders as what it is', async () => {
    round.clock.set('2023-10-11T08:00');
    await round.settle();
    assert.match(await say('erinnerungen'), /Schreiben ans MAGS, Sammlung\u00a01/u);
  });
});
