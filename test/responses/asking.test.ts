import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Member, Role } from '../../src/conversation/turn.ts';
import { answerOf, isAsked, isOpen, own, silent } from '../../src/responses/asking.ts';

const AT = '2023-10-05T07:00:00.000Z';
const named = (id: string) => ({ id, name: id });
const member = (...roles: readonly Role[]): Member => ({
  ...{ personId: 'p', office: 'Sozialamt Haan', municipality: named('haan'), roles },
});

describe('something that is asked', () => {
  it('is open while it runs and before its end; without an end, as long as it runs', () => {
    assert.ok(isOpen({ state: 'open', closesAt: AT }, '2023-10-05T06:59:59.999Z'));
    assert.ok(!isOpen({ state: 'open', closesAt: AT }, AT));
    assert.ok(isOpen({ state: 'open' }, AT));
    assert.ok(['draft', 'closed', 'cancelled'].every((state) => !isOpen({ state }, AT)));
  });

  it('has each who is asked either silent or with one answer, in the order of the round', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghijk'), { maxLength: 11 });
    fc.assert(
      fc.property(ids, ids, (asked, answered) => {
        const answers = answered
          .filter((id) => asked.includes(id))
          .map((id) => ({ municipality: named(id), content: id, office: id, at: AT, version: 1, wording: 0 }));
        const asking = { asked: asked.map(named), answers };
        const missing = silent(asking).map(({ id }) => id);
        assert.deepEqual(
          missing,
          asked.filter((id) => answerOf(asking, id) === undefined),
        );
        assert.equal(missing.length + answers.length, asked.length);
        assert.ok(missing.every((id) => isAsked(asking, id)));
      }),
    );
  });

  it('is answered by the head, else the deputy, else the staff of an office', () => {
    const given = (...roles: readonly Role[]) => own({ member: member(...roles), at: AT }, 'yes').given;
    assert.deepEqual(
      [given('head', 'coordinator'), given('deputy'), given('staff'), given('deputy', 'staff')],
      ['head', 'deputy', 'staff', 'deputy'],
    );
  });
});
