import assert from 'node:assert/strict';
import { type Place, refusalNote } from '../../src/delivery/refusal-note.ts';
import { render } from '../support/round.ts';

const CHANNEL: Place = { kind: 'channel' };
const HILDEN: Place = { kind: 'personal', office: 'Sozialamt Hilden' };
const CODES = [
  'ConversationBlockedByUser',
  'MessageWritesBlocked',
  'BotNotInConversationRoster',
  'ForbiddenOperationException',
  'BotDisabledByAdmin',
  'NotEnoughPermissions',
  'InvalidBotApiHost',
];

function note(place: Place, status: number, code: string): string {
  return render(refusalNote(place, { status, code }, undefined)).text;
}

describe('the note on what Teams refuses', () => {
  it('says who is meant, why, and until when', () => {
    assert.match(note(HILDEN, 403, 'ConversationBlockedByUser'), /an Sozialamt Hilden .*blockiert.*geschrieben wird/su);
    assert.match(note(CHANNEL, 403, 'BotNotInConversationRoster'), /in den Kanal .*wieder hinzugefügt/su);
    assert.match(note(CHANNEL, 404, 'ConversationNotFound'), /Kennung des Kanals in der Rundendatei/u);
    assert.match(note(HILDEN, 403, 'BotDisabledByAdmin'), /Teams Admin Center/u);
  });

  it('has a meaning for each 403 of Microsoft, not its code', () => {
    for (const place of [CHANNEL, HILDEN]) for (const code of CODES) assert.ok(!note(place, 403, code).includes(code));
  });

  it('has one for those that it does not know', () => {
    assert.match(note(HILDEN, 403, '209'), /lässt dort keine Nachrichten zu/u);
  });

  it('names status and code of a single message that was not taken', () => {
    assert.match(
      note(CHANNEL, 500, 'ServiceError'),
      /Eine Nachricht in den Kanal kam nicht an.*\(500 ServiceError\)/su,
    );
    assert.match(note(CHANNEL, 0, 'CardNotRendered'), /\(CardNotRendered\)/u);
    assert.match(note(HILDEN, 413, 'MessageSizeTooBig'), /größer, als Teams erlaubt/u);
    assert.match(note(HILDEN, 400, ''), /\(400\)/u);
  });

  it('quotes what was lost, where all may read it', () => {
    const { text } = render(refusalNote(CHANNEL, { status: 500, code: '' }, 'Abstimmung 4'));
    assert.match(text, /Nicht zugestellt: „Abstimmung 4“/u);
  });
});
