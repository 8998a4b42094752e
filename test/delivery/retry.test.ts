import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fullBucket, readyAt, refill, take } from '../../src/delivery/pace.ts';
import { judge, waitSeconds } from '../../src/delivery/retry.ts';
import { instant } from '../../src/german/time.ts';

describe('what the far side answers', () => {
  it('is tried again for 412, 429, 502, 503 and 504 alone', () => {
    for (let status = 400; status < 600; status += 1) {
      const again = judge({ status }, 0).kind === 'again';
      assert.equal(again, [412, 429, 502, 503, 504].includes(status), String(status));
    }
  });

  it('says how long to wait, in seconds or as a date', () => {
    const now = Date.parse('2023-10-05T07:00:00Z');
    assert.deepEqual(judge({ status: 429, retryAfter: '12' }, now), {
      kind: 'again',
      reason: '429',
      retryAfterSeconds: 12,
    });
    assert.deepEqual(judge({ status: 503, retryAfter: 'Thu, 05 Oct 2023 07:00:30 GMT' }, now), {
      kind: 'again',
      reason: '503',
      retryAfterSeconds: 30,
    });
    assert.deepEqual(judge({ status: 503, retryAfter: 'soon' }, now), {
      kind: 'again',
      reason: '503',
      retryAfterSeconds: undefined,
    });
  });

  it('is waited for longer each time, up to five minutes and a bit', () => {
    const waits = [0, 1, 2, 3, 20].map((attempts) => waitSeconds(attempts, undefined, 0));
    assert.deepEqual(waits, [2, 4, 8, 16, 300]);
    assert.ok(waitSeconds(20, undefined, 1) <= 360);
  });
});

describe('the pace of a conversation', () => {
  it('stays within every limit of Teams, however messages come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 300 }), (gaps) => {
        const sent: number[] = [];
        let bucket = fullBucket(instant(0));
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          const filled = refill(bucket, instant(now));
          const paid = take(filled);
          bucket = paid ?? filled;
          if (paid) sent.push(now);
        }
        const within = (milliseconds: number) =>
          Math.max(0, ...sent.map((from) => sent.filter((at) => at >= from && at < from + milliseconds).length));
        assert.ok(within(1_000) <= 7 && within(2_000) <= 8 && within(30_000) <= 60);
      }),
      { numRuns: 50 },
    );
  });

  it('stays within 1,800 messages an hour, however much there is to say', () => {
    let bucket = fullBucket(instant(0));
    let sent = 0;
    for (let now = 0; now < 3_600_000; now += 50) {
      const filled = refill(bucket, instant(now));
      const paid = take(filled);
      bucket = paid ?? filled;
      sent += paid ? 1 : 0;
    }
    assert.ok(sent > 1_700 && sent <= 1_800, String(sent));
  });

  it('is not filled twice by clocks that differ', () => {
    const ahead = refill({ tokens: 0, filledAt: instant(0) }, instant(10_000));
    const behind = refill(ahead, instant(8_000));
    assert.equal(refill(behind, instant(10_000)).tokens, ahead.tokens);
  });

  it('allows the next message exactly when it says so', () => {
    let bucket = fullBucket(instant(0));
    for (let paid = take(bucket); paid; paid = take(bucket)) bucket = paid;
    assert.equal(take(refill(bucket, instant(Date.parse(readyAt(bucket)) - 1))), undefined);
    assert.ok(take(refill(bucket, readyAt(bucket))));
  });
});
