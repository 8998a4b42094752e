import { deflateSync } from 'node:zlib';

/** A text on a page: from the left and from the bottom in points; `\u00ad` is a hyphen that only the page shows. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
}

const WIN_ANSI: Readonly<Record<string, number>> = { '€': 0x80, '„': 0x84, '–': 0x96, '“': 0x93, '”': 0x94, '•': 0x95 };
const A4 = '[0 0 595 842]';

function bytesOf(text: string): Buffer {
  const bytes = [...text].map((sign) => WIN_ANSI[sign] ?? sign.charCodeAt(0));
  return Buffer.from(bytes.flatMap((byte) => ([0x28, 0x29, 0x5c].includes(byte) ? [0x5c, byte] : [byte])));
}

/** What draws these texts on a page. */
export function content(page: readonly Placed[]): Buffer {
  const parts = page.map(({ text, x, y, size = 11, bold }) =>
    Buffer.concat([
      Buffer.from(`BT /${bold ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x} ${y} Tm (`),
      bytesOf(text),
      Buffer.from(') Tj ET\n'),
    ]),
  );
  return Buffer.concat(parts);
}

/** A PDF with these pages, written by hand; `packed` deflates what stands on them. */
export function pdf(
  pages: readonly (readonly Placed[])[],
  options: { packed?: boolean; trailer?: string } = {},
): Uint8Array {
  return pdfOf(pages.map(content), options);
}

/** A stream with what its dictionary says beside the length, and what it says of that. */
export interface Stream {
  readonly filter: string;
  readonly body: Uint8Array;
  readonly length?: number;
}

/** A PDF whose pages are these streams. */
export function pdfOf(
  streams: readonly (Buffer | Stream)[],
  options: { packed?: boolean; trailer?: string } = {},
): Uint8Array {
  const kids = streams.map((_, at) => `${5 + at * 2} 0 R`).join(' ');
  const encoding = '<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [173 /sfthyphen] >>';
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding ${encoding} >>`;
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${streams.length} >>`),
    Buffer.from(font('Helvetica')),
    Buffer.from(font('Helvetica-Bold')),
  ];
  streams.forEach((stream, at) => {
    const { filter, body, length = body.length } = streamOf(stream, options.packed);
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox ${A4} /Contents ${6 + at * 2} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      ),
      Buffer.concat([Buffer.from(`<< ${filter} /Length ${length} >>\nstream\n`), body, Buffer.from('\nendstream')]),
    );
  });
  return written(objects, options.trailer ?? '');
}

function streamOf(stream: Buffer | Stream, packed = false): Stream {
  if (!Buffer.isBuffer(stream)) return stream;
  return packed ? { filter: '/Filter /FlateDecode', body: deflateSync(stream) } : { filter: '', body: stream };
}

function written(objects: readonly Buffer[], trailer: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((object, at) => {
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(length);
    parts.push(part);
    length += part.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(end)]));
}

/** Lines below each other from `top` on, 14 points apart. */
export function lines(
  texts: readonly string[],
  place: { x?: number; top: number; size?: number; bold?: boolean },
): Placed[] {
  const { x = 60, top, ...look } = place;
  return texts.map((text, at) => ({ text, x, y: top - at * 14, ...look }));
}
