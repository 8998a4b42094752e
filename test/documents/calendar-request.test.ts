import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { type CalendarEntry, writeCalendar, writeRequest } from '../../src/documents/written/calendar-file.ts';

const entry: CalendarEntry = {
  uid: '7f1d1c0e-0e5b-4c6e-9b0a-2f6f3a0c1d11',
  sequence: 1,
  startsAt: '2023-10-31T13:00:00.000Z',
  endsAt: '2023-10-31T15:00:00.000Z',
  title: 'Austausch der Sozialamtsleitungen',
  place: 'Kreishaus Mettmann',
  text: 'TOP 1: Berichte',
  cancelled: false,
};
const organizer = { name: 'Kreissozialamt', address: 'runde@kreis.example' };
const attendee = { name: 'Sozialamt Hilden, Vertretung', address: 'sozialamt@hilden.example' };

function written(changes: Partial<CalendarEntry> = {}, names: { from?: string; to?: string } = {}): string {
  const bytes = writeRequest({
    writtenAt: '2023-10-05T07:00:00.000Z',
    entry: { ...entry, ...changes },
    organizer: { ...organizer, name: names.from ?? organizer.name },
    attendee: { ...attendee, name: names.to ?? attendee.name },
  });
  return Buffer.from(bytes).toString('utf8');
}

function read(text: string) {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [component, ...others] = calendar.getAllSubcomponents('vevent');
  assert.ok(component);
  assert.equal(others.length, 0);
  return { calendar, component, event: new ICAL.Event(component) };
}

describe('an invitation for a calendar', () => {
  it('asks one person, who need not answer, and names who invites', () => {
    const { calendar, component, event } = read(written());
    assert.equal(calendar.getFirstPropertyValue('method'), 'REQUEST');
    assert.equal(calendar.getFirstProperty('x-wr-calname'), null);
    assert.equal(component.getFirstPropertyValue('organizer'), `mailto:${organizer.address}`);
    const [asked, ...others] = component.getAllProperties('attendee');
    assert.equal(others.length, 0);
    assert.equal(String(asked?.getFirstValue()).toLowerCase(), `mailto:${attendee.address}`);
    assert.equal(asked?.getParameter('rsvp'), 'FALSE');
    assert.equal(asked?.getParameter('cn'), attendee.name);
    assert.deepEqual([event.uid, event.sequence, event.summary], [entry.uid, 1, entry.title]);
    assert.equal(event.startDate.toJSDate().toISOString(), entry.startsAt);
    assert.equal(component.getFirstPropertyValue('status'), 'CONFIRMED');
  });

  it('takes one that is cancelled out again, by the same name', () => {
    const { calendar, component, event } = read(written({ cancelled: true, sequence: 2 }));
    assert.equal(calendar.getFirstPropertyValue('method'), 'CANCEL');
    assert.deepEqual([event.uid, event.sequence], [entry.uid, 2]);
    assert.equal(component.getFirstPropertyValue('status'), 'CANCELLED');
    assert.equal(component.getAllProperties('attendee').length, 1);
    assert.equal(component.getFirstPropertyValue('transp'), 'TRANSPARENT');
  });

  it('is the entry that the subscribed calendar shows', () => {
    const published = writeCalendar({ name: 'Runde', writtenAt: '2023-10-05T07:00:00.000Z', entries: [entry] });
    const shown = read(Buffer.from(published).toString('utf8')).event;
    const { event } = read(written());
    assert.deepEqual([shown.uid, shown.sequence], [event.uid, event.sequence]);
  });

  it('holds whatever is written in names and texts as words, never as a line of its own', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a\r\nATTENDEE:mailto:other@example.org', '";X=1:mailto:other@example.org', 'x\nEND:VEVENT'),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, from, to) => {
        const { component } = read(written({ title, text: title }, { from, to }));
        assert.equal(component.getAllProperties('attendee').length, 1);
        assert.equal(component.getAllProperties('organizer').length, 1);
        assert.equal(component.getFirstPropertyValue('uid'), entry.uid);
      }),
      { numRuns: 60 },
    );
  });
});
