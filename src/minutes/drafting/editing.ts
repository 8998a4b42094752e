import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { mayReplace } from '../../conversation/audience.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import { dotted } from '../../german/write.ts';
import { LONGEST, type MinutesItem } from '../content.ts';
import { heldMinutes, itemIn, minutesFor, refuseAgreed } from '../finding.ts';
import { kindLine, type Minutes, OF, placeField, placeName, refOf, typedOf, which } from '../minutes.ts';
import type { MinutesNeeds } from '../needs.ts';
import { afterChange } from '../showing.ts';
import { discreet, readWhich } from '../which.ts';
import { itemText, saveText } from '../writing.ts';
import { editingSaid } from './drafting-sayings.ts';

const ONE = `${OF} top (?<place>\\d{1,2})`;
const EDITED = new RegExp(`${ONE} bearbeiten`, 'u');
const WRITTEN = new RegExp(ONE, 'u');

/** The form for the text of a TOP; `base` is the version that its author has read. */
export function itemForm(minutes: Minutes, item: MinutesItem, filled: Filled): Reply {
  const { place, title } = item;
  const form = {
    kind: dotted(kindLine(minutes), placeName(place)),
    title,
    hint: 'Beschlüsse und Absprachen stehen in ihren Registern und kommen von dort in die Niederschrift.',
    fields: [
      { kind: 'text', name: 'text', label: 'Beratung', required: true, multiline: true, maxLength: LONGEST.text },
    ],
    submit: {
      title: 'TOP speichern',
      verb: 'minutes.write',
      data: { ...refOf(minutes), place, base: filled.values['base'] ?? minutes.version.number },
    },
  } as const;
  const twin = `${typedOf(minutes)} top ${place}: …`;
  return { card: 'conversation/form', data: formData(form, filled), summary: form.title, personal: { twin } };
}

/** Opens it with what stands there. */
export function openItemForm(): Command {
  return command({
    verb: 'minutes.item-form',
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: EDITED, example: 'protokoll 3 top 2 bearbeiten' }],
    asked: editingSaid,
    input: z.object({ ...which, place: placeField }),
    reads: readWhich,
    about: 'place',
    run: async (turn, { place, ...wanted }, db) => {
      const minutes = await minutesFor(db, turn, wanted);
      refuseAgreed(minutes, turn.at);
      const item = itemIn(minutes, place);
      return itemForm(minutes, item, { values: { text: item.text } });
    },
  });
}

/** Keeps the next text of a TOP; the earlier ones stay on record. */
export function write(needs: MinutesNeeds): Command {
  return command({
    verb: 'minutes.write',
    may: 'coordinate',
    writes: true,
    typed: [{ pattern: WRITTEN, tail: 'text', example: 'protokoll 3 top 2: Haan stellt den Entwurf vor.' }],
    input: z.object({ ...which, place: placeField, text: itemText, base: wholeNumber('').optional().catch(undefined) }),
    reads: readWhich,
    about: 'place',
    run: async (turn, { place, text, base, ...wanted }, db) => {
      const minutes = await heldMinutes(db, turn, wanted);
      refuseAgreed(minutes, turn.at);
      const item = itemIn(minutes, place);
      if (item.text !== text) {
        refuseOvertaken(minutes, item, base);
        await saveText(turn, { minutes, place, text }, db);
      }
      const reply = await afterChange(needs, turn, { number: minutes.number, place, db });
      return discreet(turn, minutes, { ...reply, replaces: mayReplace(turn) });
    },
    invalid: async (turn, { raw, fields, errors }, db) => {
      const read = z.object({ ...which, place: placeField }).parse(fields);
      const minutes = await minutesFor(db, turn, read);
      return itemForm(minutes, itemIn(minutes, read.place), { values: fields, errors, attempt: attemptOf(raw) });
    },
  });
}

/** Two have written at the same time: what the other has written is read first, and nothing typed is lost. */
function refuseOvertaken(minutes: Minutes, { text }: MinutesItem, base: number | undefined): void {
  const { number, office } = minutes.version;
  if (base === undefined || base === number) return;
  throw new InvalidInput({
    text: `${office} hat die Niederschrift inzwischen geändert. Bitte prüfen und noch einmal speichern. Jetzt steht dort: „${text.slice(0, 600)}“`,
  });
}
