import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentDigest } from "../../model/base/content-digest.js";
import {
  isObject,
  type Json,
  type JsonObject,
  pointerSegments,
  pointerTo,
} from "../../model/base/json.js";
import type { CaseResult, Outcome } from "../../model/outcome/finding.js";
import { labelOf, schemaAt } from "../../model/procedure/schema.js";
import { parseRecord, kindOf } from "../../read/record-file.js";
import { tryGit } from "../../workspace/git.js";
import type { Workspace } from "../../workspace/workspace.js";

/** Versions of a file that are looked at, newest first. */
const versionsAtMost = 100;
const shownAtMost = 5;

/** Says of each stale signature what has changed since it was given, as far as git has kept the signed version. */
export function explainStale(workspace: Workspace, results: readonly CaseResult[]): CaseResult[] {
  return results.map((r) =>
    r.outcomes.some((o) => o.signedSha256)
      ? {
          ...r,
          outcomes: r.outcomes.map((o) =>
            o.signedSha256 && o.at ? explained(workspace, r, o, o.signedSha256, o.at.file) : o,
          ),
        }
      : r,
  );
}

function explained(
  workspace: Workspace,
  { procedure }: CaseResult,
  o: Outcome,
  signed: string,
  shown: string,
): Outcome {
  const { config, procedures } = workspace;
  const path = join(config.records, shown.slice(config.recordsShownAs.length + 1));
  const before = signedVersion(path, signed);
  const now = parsed(readFileSync(path));
  if (!before || !now) {
    return {
      ...o,
      message: {
        zh: `${o.message.zh}（git 里没有找到签署时的版本）`,
        en: `${o.message.en} (the signed version was not found in git)`,
      },
    };
  }
  const kind = kindOf(shown.slice(shown.lastIndexOf("/") + 1, -".json".length)).kind;
  const schema = procedures.get(procedure)?.procedure.records.get(kind)?.schema ?? {};
  const changes = differences(before, now, "").filter((c) => !c.pointer.startsWith("/signatures"));
  const say = (lang: "zh" | "en") =>
    changes
      .slice(0, shownAtMost)
      .map(({ pointer, from, to }) => {
        const label = labelOf(schemaAt(schema, pointerSegments(pointer)))?.[lang];
        const name = label
          ? `${label}${lang === "zh" ? `（${pointer}）` : ` (${pointer})`}`
          : pointer;
        return lang === "zh"
          ? `${name}由 ${show(from, lang)} 改为 ${show(to, lang)}`
          : `${name} from ${show(from, lang)} to ${show(to, lang)}`;
      })
      .join(lang === "zh" ? "；" : "; ");
  const more = changes.length - shownAtMost;
  return {
    ...o,
    message: {
      zh: `${o.message.zh}。签署后改动：${say("zh")}${more > 0 ? `；另有 ${more} 处` : ""}`,
      en: `${o.message.en}. Changed since: ${say("en")}${more > 0 ? `; and ${more} more` : ""}`,
    },
  };
}

/** The version of a file whose content has the digest, from git's history, newest first. */
function signedVersion(path: string, signed: string): JsonObject | null {
  const folder = join(path, "..");
  const commits = (tryGit(folder, ["log", `-${versionsAtMost}`, "--format=%H", "--", path]) ?? "")
    .split("\n")
    .filter(Boolean);
  const prefix = (tryGit(folder, ["rev-parse", "--show-prefix"]) ?? "").trim();
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

function show(value: Json | undefined, lang: "zh" | "en"): string {
  if (value === undefined) return lang === "zh" ? "（无）" : "(nothing)";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
