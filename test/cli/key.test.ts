import assert from 'node:assert/strict';
import { freshShell } from '../support/shell.ts';

describe('cli key renew', () => {
  const { cli } = freshShell();

  it('says what ends, asks before it does, and says what goes on', async () => {
    assert.match(
      (await cli(['key', 'renew'])).out,
      /Links auf Dateien enden sofort[\s\S]*--yes[\s\S]*Nichts geändert/u,
    );
    assert.match((await cli(['key', 'renew', '--yes'])).out, /Neuer Schlüssel\. Kalenderadressen gibt es keine\./u);
    assert.equal((await cli(['key', 'renew', 'alle'])).code, 64);
  });
});
