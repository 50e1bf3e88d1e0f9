import { join } from "node:path";
import { contentDigest } from "../../model/base/content-digest.js";
import {
  isObject,
  type Json,
  type JsonObject,
  pointerSegments,
  pointerTo,
} from "../../model/base/json.js";
import { terms } from "../../model/base/terms.words.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CaseResult, Outcome } from "../../model/outcome/finding.js";
import { labelOf, schemaAt } from "../../model/procedure/schema.js";
import { pathOf } from "../../read/case-source.js";
import { kindOf, parseRecord } from "../../read/record-file.js";
import { isCutOff } from "../../workspace/git-history.js";
import { folderInRepository, tryGit } from "../../workspace/git.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { words } from "./stale-signatures.words.js";

/** Versions of a file that are looked at, newest first. */
const versionsAtMost = 100;
const shownAtMost = 5;

/**
 * Says of each stale signature what has changed since it was given, as far as git has kept the
 * signed version.
 */
export function explainStale(workspace: Workspace, results: readonly CaseResult[]): CaseResult[] {
  return results.map((r) =>
    r.outcomes.some((o) => o.signedSha256)
      ? {
          ...r,
          outcomes: r.outcomes.map((o) =>
            o.signedSha256 && o.at
              ? explained(workspace, r, o, { file: o.at.file, signed: o.signedSha256 })
              : o,
          ),
        }
      : r,
  );
}

function explained(
  workspace: Workspace,
  { procedure }: CaseResult,
  finding: Outcome,
  { file, signed }: { readonly file: string; readonly signed: string },
): Outcome {
  const source = sourceOf(workspace);
  const path = pathOf(source, file);
  const before = signedVersion(path, signed);
  const now = parsed(source.tree.bytes(path));
  if (!before || !now) {
    const lost = isCutOff(join(path, "..")) ? words.signedVersionCutOff : words.signedVersionLost;
    return { ...finding, message: lost({ finding: finding.message }) };
  }
  const { kind } = kindOf(file.slice(file.lastIndexOf("/") + 1, -".json".length));
  const schema = workspace.procedures.get(procedure)?.procedure.records.get(kind)?.schema ?? {};
  const all = differences(before, now, "").filter((c) => !c.pointer.startsWith("/signatures"));
  const shown = all.slice(0, shownAtMost).map((c) => changeWords(c, schema));
  const changes = {
    zh: shown.map((c) => c.zh).join(terms.semicolon().zh),
    en: shown.map((c) => c.en).join(terms.semicolon().en),
  };
  const more = all.length - shown.length;
  const message =
    more > 0
      ? words.changedSinceAndMore({ finding: finding.message, changes, more })
      : words.changedSince({ finding: finding.message, changes });
  return { ...finding, message };
}

function changeWords({ pointer, from, to }: Difference, schema: JsonObject): Bilingual {
  const label = labelOf(schemaAt(schema, pointerSegments(pointer)));
  return words.change({
    field: label ? words.field({ label, pointer }) : pointer,
    from: valueWords(from),
    to: valueWords(to),
  });
}

/** The version of a file whose content has the digest, from git's history, newest first. */
function signedVersion(path: string, signed: string): JsonObject | null {
  const folder = join(path, "..");
  const commits = (tryGit(folder, ["log", `-${versionsAtMost}`, "--format=%H", "--", path]) ?? "")
    .split("\n")
    .filter(Boolean);
  const prefix = commits.length === 0 ? "" : folderInRepository(folder);
  for (const commit of commits) {
    const text = tryGit(folder, [
      "show",
      `${commit}:${prefix}${path.slice(path.lastIndexOf("/") + 1)}`,
    ]);
    const record = text === null ? null : parsed(Buffer.from(text));
    if (record && contentDigest(record) === signed) return record;
  }
  return null;
}

function parsed(bytes: Uint8Array): JsonObject | null {
  const { value } = parseRecord(bytes, "", { kind: "", instance: "" });
  return isObject(value) ? value : null;
}

interface Difference {
  readonly pointer: string;
  readonly from: Json | undefined;
  readonly to: Json | undefined;
}

function differences(from: Json | undefined, to: Json | undefined, pointer: string): Difference[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  const bothLists = Array.isArray(from) && Array.isArray(to);
  if (!bothLists && !(isObject(from) && isObject(to))) return [{ pointer, from, to }];
  const [a, b] = [from as unknown as JsonObject, to as unknown as JsonObject];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
    differences(a[key], b[key], pointerTo(pointer, key)),
  );
}

function valueWords(value: Json | undefined): Bilingual | string {
  if (value === undefined) return words.nothing();
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
