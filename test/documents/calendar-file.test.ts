import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { type CalendarEntry, writeCalendar } from '../../src/documents/written/calendar-file.ts';

const entry: CalendarEntry = {
  uid: '7f1d1c0e-0e5b-4c6e-9b0a-2f6f3a0c1d11',
  sequence: 0,
  startsAt: '2023-10-12T12:00:00.000Z',
  endsAt: '2023-10-12T14:00:00.000Z',
  title: 'Austausch der Sozialamtsleitungen',
  place: 'Kreishaus Mettmann',
  text: 'TOP 1: Berichte',
  cancelled: false,
};

function written(changes: Partial<CalendarEntry> = {}, name = 'Runde im Kreis'): string {
  const bytes = writeCalendar({ name, writtenAt: '2023-10-05T07:00:00.000Z', entries: [{ ...entry, ...changes }] });
  return Buffer.from(bytes).toString('utf8');
}

/** The calendar as ical.js reads it, with the time zone that stands in it alone. */
function read(text: string) {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  const component = calendar.getFirstSubcomponent('vevent');
  assert.ok(component);
  return { calendar, component, event: new ICAL.Event(component) };
}

describe('a calendar file that is written', () => {
  it('says what, when, where and in which version', () => {
    const { event, component, calendar } = read(written({ sequence: 2 }));
    assert.equal(event.uid, entry.uid);
    assert.equal(event.sequence, 2);
    assert.equal(event.summary, entry.title);
    assert.equal(event.location, entry.place);
    assert.equal(event.description, entry.text);
    assert.equal(component.getFirstPropertyValue('status'), 'CONFIRMED');
    assert.equal(component.getFirstPropertyValue('dtstamp')?.toString(), '2023-10-05T07:00:00Z');
    assert.equal(calendar.getFirstPropertyValue('method'), 'PUBLISH');
    assert.equal(calendar.getFirstPropertyValue('x-wr-calname'), 'Runde im Kreis');
  });

  it('names nobody', () => {
    const { component } = read(written());
    assert.equal(component.getFirstProperty('organizer'), null);
    assert.equal(component.getFirstProperty('attendee'), null);
  });

  for (const [what, startsAt, endsAt, local] of [
    ['the last day of winter time', '2024-03-30T13:00:00.000Z', '2024-03-30T15:00:00.000Z', '2024-03-30T14:00:00'],
    [
      'the day on which clocks go forward',
      '2024-03-31T12:00:00.000Z',
      '2024-03-31T14:00:00.000Z',
      '2024-03-31T14:00:00',
    ],
    [
      'the night in which clocks go forward',
      '2024-03-31T00:30:00.000Z',
      '2024-03-31T01:30:00.000Z',
      '2024-03-31T01:30:00',
    ],
    ['the last day of summer time', '2023-10-28T12:00:00.000Z', '2023-10-28T14:00:00.000Z', '2023-10-28T14:00:00'],
    ['the day on which clocks go back', '2023-10-29T13:00:00.000Z', '2023-10-29T15:00:00.000Z', '2023-10-29T14:00:00'],
  ] as const) {
    it(`is at the right time on ${what}`, () => {
      const { event } = read(written({ startsAt, endsAt }));
      assert.equal(event.startDate.toString(), local);
      for (const [time, expected] of [
        [event.startDate, startsAt],
        [event.endDate, endsAt],
      ] as const) {
        assert.equal(time.zone?.tzid, 'Europe/Berlin');
        assert.equal(time.toJSDate().toISOString(), expected);
      }
    });
  }

  it('cancels with the same identity, and blocks no time', () => {
    const { event, component } = read(written({ sequence: 1, cancelled: true }));
    assert.equal(event.uid, entry.uid);
    assert.equal(component.getFirstPropertyValue('status'), 'CANCELLED');
    assert.equal(component.getFirstPropertyValue('transp'), 'TRANSPARENT');
  });

  it('is a calendar without entries too', () => {
    const bytes = writeCalendar({ name: 'Runde', writtenAt: '2023-10-05T07:00:00.000Z', entries: [] });
    const calendar = new ICAL.Component(ICAL.parse(Buffer.from(bytes).toString('utf8')));
    assert.equal(calendar.getAllSubcomponents('vevent').length, 0);
    assert.equal(calendar.getAllSubcomponents('vtimezone').length, 1);
  });

  it('puts all properties of the calendar before its parts', () => {
    const [head = '', ...parts] = written().split('BEGIN:VTIMEZONE');
    assert.match(head, /REFRESH-INTERVAL/u);
    const afterParts = parts
      .join('')
      .split(/END:(?:VTIMEZONE|VEVENT)\r\n/u)
      .at(-1);
    assert.equal(afterParts, 'END:VCALENDAR\r\n');
  });

  it('keeps umlauts, long titles and every sign that the format means something by', () => {
    const title = `Übergänge, „Wärmestube“; Straße\\Weg: ${'Zuständigkeit für Wohnungslosenhilfe '.repeat(12)}`;
    const { event, calendar } = read(written({ title, text: `TOP 1: A, B; C\nTOP 2: D` }, 'Runde Süd; Nord, West'));
    assert.equal(event.summary, title);
    assert.equal(event.description, 'TOP 1: A, B; C\nTOP 2: D');
    assert.equal(calendar.getFirstPropertyValue('x-wr-calname'), 'Runde Süd\\; Nord\\, West');
  });

  it('keeps any text, in lines of at most 75 bytes', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
      .map((text) => text.replace(/\p{Cc}/gu, ''));
    fc.assert(
      fc.property(line, line, line, (title, place, text) => {
        const file = written({ title, place, text: `${text}\nBEGIN:VEVENT` }, title);
        assert.ok(file.endsWith('\r\n'));
        for (const one of file.split('\r\n')) assert.ok(Buffer.byteLength(one) <= 75);
        const { event, calendar } = read(file);
        assert.deepEqual([event.summary, event.location], [title, place]);
        assert.equal(event.description, `${text}\nBEGIN:VEVENT`);
        assert.equal(calendar.getAllSubcomponents('vevent').length, 1);
      }),
      { numRuns: 200 },
    );
  });

  it('drops control characters', () => {
    assert.equal(read(written({ title: 'Aus\u0000tausch\u0007' })).event.summary, 'Austausch');
  });
});
