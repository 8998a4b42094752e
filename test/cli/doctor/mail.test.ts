import assert from 'node:assert/strict';
import tls from 'node:tls';
import { MAIL_ROOT, openMailServer } from '../../support/mail-server.ts';
import { performed } from '../../support/shell.ts';
import { openHouse } from './installed.ts';

const PASSWORD = 'verraten-0815';
const SIGNS_IN = { MAIL_FROM: 'runde@kreis.example.de', MAIL_USER: 'runde', MAIL_PASSWORD: PASSWORD };

describe('cli doctor on e-mail', () => {
  const roots = tls.getCACertificates('default');
  let house: Awaited<ReturnType<typeof openHouse>>;
  before(async () => {
    house = await openHouse();
    tls.setDefaultCACertificates([...tls.getCACertificates('default'), MAIL_ROOT]);
  });
  after(async () => {
    tls.setDefaultCACertificates(roots);
    await house.close();
  });

  /** What is said of e-mail, and the exit code of it all. */
  const said = async (set: Record<string, string>) => {
    const here = house.copy();
    const args = ['doctor', '--json', '--package', here.package];
    const { code, out } = await performed(args, { ...here.env, ...set });
    assert.doesNotMatch(out, new RegExp(PASSWORD, 'u'));
    const { findings } = JSON.parse(out) as { findings: { check: string; says: string }[] };
    return [code, ...findings.filter(({ check }) => check === 'mail').map(({ says }) => says)];
  };
  const at = (port: number, scheme = 'smtp') => ({ MAIL_SERVER: `${scheme}://127.0.0.1:${port}` });

  it('says nothing of it where none is set', async () => {
    assert.deepEqual(await said({}), [0]);
  });

  it('finds it well where the server takes who signs in, or asks nobody to', async () => {
    const server = await openMailServer({ password: PASSWORD });
    const fine = 'In Ordnung: E-Mails von runde@kreis.example.de können gesendet werden:';
    assert.deepEqual(await said({ ...SIGNS_IN, ...at(server.port) }), [0, `${fine} Die Anmeldung gelingt.`]);
    assert.equal(server.got.length, 0);
    await server.close();
    const relay = await openMailServer({ tls: 'none' });
    const [code, says] = await said({ MAIL_FROM: SIGNS_IN.MAIL_FROM, MAIL_AUTH: 'none', ...at(relay.port) });
    await relay.close();
    assert.deepEqual([code, says], [0, `${fine} Der Mailserver ist erreichbar; eine Anmeldung ist nicht eingestellt.`]);
  });

  it('names a sign-in that is refused, and a server that knows none', async () => {
    const refused = /^Bitte prüfen: Der Mailserver nimmt die Anmeldung nicht an \(5\d\d\) – prüfen Sie MAIL_AUTH/u;
    for (const options of [{ password: 'another' }, { tls: 'none' }] as const) {
      const server = await openMailServer(options);
      const [code, says = ''] = await said({ ...SIGNS_IN, ...at(server.port) });
      await server.close();
      assert.equal(code, 2);
      assert.match(String(says), refused);
    }
  });

  it('tells a server that is out of reach from one with which nothing can be encrypted', async () => {
    const server = await openMailServer({ password: PASSWORD });
    const [, unlike = ''] = await said({ ...SIGNS_IN, ...at(server.port, 'smtps') });
    assert.match(
      String(unlike),
      /^Bitte prüfen: Die Verbindung zum Mailserver lässt sich nicht verschlüsseln .* smtps:/u,
    );
    await server.close();
    const [code, gone = ''] = await said({ ...SIGNS_IN, ...at(server.port) });
    assert.equal(code, 2);
    assert.match(
      String(gone),
      /^Bitte prüfen: Der Mailserver ist nicht zu erreichen \(econnrefused\) – prüfen Sie Rechner/u,
    );
  });
});
