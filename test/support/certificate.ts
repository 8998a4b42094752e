import { createHash, type KeyObject, sign } from 'node:crypto';

/** One value as DER writes it: tag, length, content. */
function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const long = [...(body.length > 255 ? [0x82, body.length >> 8] : [0x81]), body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...(body.length < 128 ? [body.length] : long)]), body]);
}

const sequence = (...content: readonly Buffer[]) => der(0x30, ...content);
const SHA256_WITH_RSA = sequence(der(0x06, Buffer.from('2a864886f70d01010b', 'hex')), der(0x05));
const COMMON_NAME = der(0x06, Buffer.from('550403', 'hex'));
const NAME = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from('kreisrunde')))));
const day = (written: string) => der(0x17, Buffer.from(`${written.slice(2).replaceAll('-', '')}120000Z`));

/** A certificate that signs itself, from the first of 2023 until noon of a day, with its fingerprint (SHA-1, SHA-256). */
export function certificateOf(keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject }, until: string) {
  const content = sequence(
    der(0x02, Buffer.from([1])),
    SHA256_WITH_RSA,
    NAME,
    sequence(day('2023-01-01'), day(until)),
    NAME,
    keys.publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', content, keys.privateKey));
  const whole = sequence(content, SHA256_WITH_RSA, signature);
  const lines = whole.toString('base64').replaceAll(/.{64}/gu, '$&\n');
  const print = (of: string) => createHash(of).update(whole).digest('hex').toUpperCase();
  return {
    pem: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    sha1: print('sha1'),
    sha256: print('sha256'),
  };
}
