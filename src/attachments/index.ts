/** What is attached to matters: links and files with numbers, copies with their checksums, frozen, removed. */

export { attachmentCommands } from './attaching.ts';
export type { Bearer, Bearing } from './bearer.ts';
export { attachedFiles } from './handing-out.ts';
export { sentFiles } from './receiving.ts';
