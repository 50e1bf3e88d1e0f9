import type { Bilingual } from "../../model/base/text.js";
import { chainDoubts, chainFaults } from "./chain-of-tables.js";
import { updateFaults } from "./compare.js";
import { words } from "./forbidden-changes.words.js";
import type { Seen, Step } from "./looked.js";
import { Revision } from "./revision.js";
import { readUpdate, tableFaults } from "./update.js";
import { unreadableFrom } from "./values.js";

/** What was found in the bytes that follow a signature. */
export interface Changes {
  /** What no signature may bring. */
  readonly faults: readonly Bilingual[];
  /** Why it cannot be told whether anything was changed; null where it can. */
  readonly unreadable: Bilingual | null;
}

/** Bytes of a file, and the part of them that is looked at. */
export interface Part {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
  readonly seen: Seen;
  /** A document of ours: what no page shows is altered as well where it is not as we write it. */
  readonly isOurs: boolean;
}

/**
 * What the updates between two places changed that no signature may change: each is resolved as a
 * viewer resolves it, and compared with the one before it.
 */
export function forbiddenChanges(part: Part): Changes {
  const { bytes, from, to } = part;
  if (isLineEnd(bytes, from, to)) return { faults: [], unreadable: null };
  const old = revisionAt(bytes, from);
  if (!(old instanceof Revision)) return { faults: [], unreadable: old };
  if (old.trailer.has("Encrypt")) return { faults: [], unreadable: words.encrypted() };
  return judged(from, (doubts) => stepsFrom(part, { old, isFirst: false, doubts }));
}

/**
 * What was changed between printing and the first signature: a document of ours is printed in one
 * piece, and the signature is its first update.
 */
export function changesBeforeSigning({ bytes, to, seen, isOurs }: Part): Changes {
  const printed = readUpdate(bytes, 0, to);
  if ("fault" in printed) return { faults: [words.notAnUpdate()], unreadable: null };
  if (printed.section.trailer.has("Prev")) {
    return { faults: [words.changedBefore()], unreadable: null };
  }
  const { end } = printed;
  const old = revisionAt(bytes, end);
  if (!(old instanceof Revision)) return { faults: [old], unreadable: null };
  const next = readUpdate(bytes, end, to);
  const isOnlyUpdate = !("fault" in next) && isLineEnd(bytes, next.end, to);
  return judged(end, (doubts) => [
    ...tableFaults(printed, null),
    ...(isOnlyUpdate || "fault" in next ? [] : [words.changedBefore()]),
    ...stepsFrom({ bytes, from: end, to, seen, isOurs }, { old, isFirst: true, doubts }),
  ]);
}

/** Faults, and where there are none, what cannot be told. */
function judged(from: number, find: (doubts: Bilingual[]) => readonly Bilingual[]): Changes {
  const doubts: Bilingual[] = [];
  const faults = readably(from, () => find(doubts));
  return { faults, unreadable: faults.length === 0 ? (doubts[0] ?? null) : null };
}

/**
 * What the file may have been before anything was added to it: its first revision, with the end of
 * its last line and without; the file itself where it is not read as one.
 */
export function firstRevisions(bytes: Buffer): Buffer[] {
  const first = readUpdate(bytes, 0, bytes.length);
  if ("fault" in first) return [bytes];
  const bare = bytes.lastIndexOf("%%EOF", first.end, "latin1") + "%%EOF".length;
  return [bare, bare + 1, first.end].map((end) => bytes.subarray(0, end));
}

/** Between two signatures there is one, or two; nobody renews a file a hundred times. */
const mostUpdates = 100;

/** One update after the other; the first that is none ends it. */
function stepsFrom(
  { bytes, from, to, seen, isOurs }: Part,
  { old: first, isFirst, doubts }: Pick<Step, "old" | "isFirst" | "doubts">,
): Bilingual[] {
  const faults: Bilingual[] = [];
  let old = first;
  let count = 0;
  for (let at = from; !isLineEnd(bytes, at, to);) {
    if ((count += 1) > mostUpdates) {
      doubts.push(words.tooManyUpdates({ most: mostUpdates }));
      return faults;
    }
    const update = readUpdate(bytes, at, to);
    if ("fault" in update) return [...faults, update.fault];
    const unlike = [...tableFaults(update, old), ...chainFaults(bytes, update, old)];
    (isOurs ? unlike : doubts).push(...chainDoubts(update, old));
    const before = old;
    const changes = readably(at, () => {
      const now = new Revision(bytes, update.end, before);
      old = now;
      return updateFaults({ old: before, now, update, isFirst, isOurs, seen, doubts });
    });
    faults.push(...changes, ...unlike);
    if (old === before) return faults;
    at = update.end;
  }
  return faults;
}

/** Nothing is there, or one end of a line. */
function isLineEnd(bytes: Buffer, from: number, to: number): boolean {
  return to - from <= 2 && /^(?:\r\n?|\n)?$/.test(bytes.toString("latin1", from, to));
}

function revisionAt(bytes: Buffer, end: number): Revision | Bilingual {
  try {
    const revision = new Revision(bytes, end);
    // What one viewer mends, another reads as it stands: all of it must be as its tables say.
    for (const number of revision.numbers) revision.object(number);
    return revision;
  } catch (error) {
    const { what, at } = unreadableFrom(error);
    return words.unresolved({ what: words[what](), at });
  }
}

/** An update that cannot be read is no signature. */
function readably(from: number, read: () => readonly Bilingual[]): readonly Bilingual[] {
  try {
    return read();
  } catch (error) {
    return [words.unreadableUpdate({ from, at: unreadableFrom(error).at })];
  }
}
