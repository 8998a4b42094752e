import { unzipSync, zipSync } from 'fflate';
import { BOMB, BROKEN, type Limits, Unreadable } from './reading.ts';

/** The parts of a packed file that are read, by their path. */
export type Parts = Readonly<Record<string, Uint8Array>>;

const READ = /^(?:\[Content_Types\]\.xml|(?:_rels|docProps|word|xl)\/.+\.(?:xml|rels))$/u;
/** A part that stays this small may be packed as tightly as it likes. */
const SMALL_BYTES = 1024 * 1024;

/**
 * Unpacks the text of a Word or Excel file. What the directory says of a part is checked before it is unpacked, and no
 * part gets more room than it announced; pictures and macros stay packed.
 */
export function unpack(bytes: Uint8Array, limits: Limits): Parts {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!READ.test(name)) return false;
        total += originalSize;
        const swells = originalSize > SMALL_BYTES && originalSize > size * limits.ratio;
        if (total > limits.unpackedBytes || swells) throw new Unreadable(BOMB);
        return true;
      },
    });
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(BROKEN);
  }
}

/** The same parts as a file for the libraries, which thereby see nothing that was not checked. */
export function repack(parts: Parts): Buffer {
  return Buffer.from(zipSync({ ...parts }, { level: 0 }));
}
