import type { Json } from "../../model/base/json.js";
import { mergeRecords, type Side, type Touched } from "../../model/base/merge-records.js";
import { kindOf, parseRecord } from "../../read/record-file.js";
import { contentsOf } from "../../workspace/file-versions.js";
import { keepBlob, mergeTrees, type TreeClash, type TreeFile } from "../../workspace/git-merge.js";
import { editedText } from "../edit/edited-text.js";
import { inCommon } from "./repository.js";
import type { Decision, Ends } from "./versions.js";

/** A file of both sides that nobody has decided about yet. */
export interface Undecided extends TreeClash {
  /** What both changed of it, field by field; null where it is no record on both sides. */
  readonly touched: readonly Touched[] | null;
}

/** What comes of two sides of a history. */
export interface Merge {
  /** Files in which the result differs from our side. */
  readonly files: readonly { readonly path: string; readonly to: TreeFile | null }[];
  readonly undecided: readonly Undecided[];
  /** Records that both changed, and that came together field by field. */
  readonly joined: readonly string[];
}

/**
 * Brings two sides of a history together: in files that both changed, records are taken together
 * field by field; where both changed the same, a decision says what is to stand. Only git's store
 * is written to.
 */
export function mergeOf(root: string, ends: Ends, decisions: readonly Decision[]): Merge {
  const common = inCommon(root, ends);
  const { taken, clashes } = mergeTrees(root, { ...ends, common });
  const files: { path: string; to: TreeFile | null }[] = [...taken];
  const undecided: Undecided[] = [];
  const joined: string[] = [];
  const decided = new Map(decisions.map((decision) => [decision.path, decision]));
  for (const clash of clashes) {
    const { path } = clash;
    const settled = settle(root, clash, decided.get(path));
    if ("undecided" in settled) undecided.push(settled.undecided);
    else {
      files.push({ path, to: settled.to });
      if (settled.isJoined) joined.push(path);
    }
  }
  return { files, undecided, joined };
}

type Settled =
  | { readonly to: TreeFile | null; readonly isJoined: boolean }
  | { readonly undecided: Undecided };

function settle(root: string, clash: TreeClash, decision: Decision | undefined): Settled {
  const { ours, theirs } = clash;
  if (decision?.side !== undefined) {
    return { to: decision.side === "ours" ? ours : theirs, isJoined: false };
  }
  const texts = textsOf(root, clash);
  if (!texts || !ours) return { undecided: { ...clash, touched: null } };
  const chosen = new Map<string, Side>(Object.entries(decision?.fields ?? {}));
  const { touched, merged } = mergeRecords(texts.values, chosen);
  if (merged === null) return { undecided: { ...clash, touched } };
  const { path } = clash;
  const record = parseRecord(Buffer.from(texts.ours), path, kindOf(nameOf(path)));
  const text = editedText(path, record, { value: merged, before: texts.ours });
  return { to: { mode: ours.mode, blob: keepBlob(root, text) }, isJoined: true };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1, -".json".length);
}

interface Texts {
  readonly ours: string;
  readonly values: {
    readonly before: Json | undefined;
    readonly theirs: Json;
    readonly yours: Json;
  };
}

const plain = /^100(?:644|755)$/;

/** The three versions of a record; null where one is missing or cannot be read. */
function textsOf(root: string, { path, before, ours, theirs }: TreeClash): Texts | null {
  const isRecord = path.endsWith(".json") && !path.includes("/attachments/");
  if (!isRecord || !ours || !theirs || !plain.test(ours.mode) || !plain.test(theirs.mode)) {
    return null;
  }
  const names = [ours.blob, theirs.blob, ...(before ? [before.blob] : [])];
  const [mine, other, base] = contentsOf(root, names).map(
    (bytes) => bytes && Buffer.from(bytes).toString("utf8"),
  );
  const valueOf = (text: string | null | undefined) =>
    text ? parseRecord(Buffer.from(text), path, kindOf(nameOf(path))).value : undefined;
  const [yours, theirValue] = [valueOf(mine), valueOf(other)];
  if (!mine || yours === undefined || theirValue === undefined) return null;
  return { ours: mine, values: { before: valueOf(base), theirs: theirValue, yours } };
}
