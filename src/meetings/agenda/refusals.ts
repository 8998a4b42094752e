import { noSuch, Refusal } from '../../conversation/refusal.ts';

/** There is no such TOP (any more). */
export function isUnknownItem(): Refusal {
  return noSuch({
    code: 'meetings.unknown-item',
    kind: 'Tagesordnung',
    what: 'Diesen TOP',
    text: 'Er wurde gestrichen, oder die Nummer ist nicht vergeben.',
    way: { title: 'Tagesordnung ansehen', verb: 'meetings.agenda' },
  });
}

/** The TOP is for the Koordination or its own municipality to strike. */
export function isOthers(): Refusal {
  return new Refusal({
    code: 'meetings.others-item',
    kind: 'Tagesordnung',
    title: 'Diesen TOP kann nur die Koordination streichen',
    text: 'Eine Kommune kann nur TOPs streichen, die sie selbst vorgeschlagen hat. Bitte wenden Sie sich an die Koordination.',
    ways: [{ title: 'Tagesordnung ansehen', verb: 'meetings.agenda' }],
  });
}

/** The words of a TOP are for the Koordination or its own municipality to change. */
export function isOthersToChange(): Refusal {
  return new Refusal({
    code: 'meetings.others-change',
    kind: 'Tagesordnung',
    title: 'Diesen TOP kann nur die Koordination ändern',
    text: 'Eine Kommune kann nur TOPs ändern, die sie selbst vorgeschlagen hat. Bitte wenden Sie sich an die Koordination.',
    ways: [{ title: 'Tagesordnung ansehen', verb: 'meetings.agenda' }],
  });
}
