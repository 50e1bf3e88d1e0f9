import type { Bilingual } from "../../../../model/base/text.js";
import type { CasePage, FindingView } from "../../../workbench/api.js";
import { isRecordPath, pathInCase } from "../base/addresses.js";
import type { Tone } from "../pieces/mark.js";
import { words } from "./finding-groups.words.js";

/** Findings that the same kind of work settles. */
export interface FindingGroup {
  readonly kind: Kind;
  readonly label: Bilingual;
  /** What to do about them. */
  readonly how: Bilingual;
  readonly tone: Tone;
  readonly findings: readonly FindingView[];
}

const kinds = [
  { kind: "bug", label: words.bug(), how: words.bugHow(), tone: "red" },
  { kind: "missing", label: words.missing(), how: words.missingHow(), tone: "red" },
  { kind: "mend", label: words.mend(), how: words.mendHow(), tone: "red" },
  { kind: "sign", label: words.sign(), how: words.signHow(), tone: "red" },
  { kind: "due", label: words.due(), how: words.dueHow(), tone: "blue" },
  { kind: "late", label: words.late(), how: words.lateHow(), tone: "amber" },
  { kind: "notJudged", label: words.notJudged(), how: words.notJudgedHow(), tone: "amber" },
  { kind: "warning", label: words.warning(), how: words.warningHow(), tone: "amber" },
  { kind: "consequence", label: words.consequence(), how: words.consequenceHow(), tone: "plain" },
  { kind: "waived", label: words.waived(), how: words.waivedHow(), tone: "plain" },
] as const;
type Entry = (typeof kinds)[number];
type Kind = Entry["kind"];

/** All that asks for something, sorted by what helps; within a kind the nearest limit first. */
export function findingGroups(id: string, { findings, records }: CasePage): FindingGroup[] {
  const paths = new Set(records.map(({ path }) => path));
  const sorted = Map.groupBy(findings, (finding) => kindOf(finding, id, paths));
  return kinds.flatMap((kind) => {
    const found = sorted.get(kind.kind);
    return found ? [{ ...kind, findings: found.toSorted(nearestFirst) }] : [];
  });
}

function kindOf(finding: FindingView, id: string, paths: ReadonlySet<string>): Kind | null {
  switch (finding.outcome) {
    case "error":
      return "bug";
    case "waived":
      return "waived";
    case "due":
      return "due";
    case "cannotJudge":
      return finding.consequence ? "consequence" : "notJudged";
    case "fail":
      return kindOfFailed(finding, id, paths);
    default:
      return null;
  }
}

function kindOfFailed(finding: FindingView, id: string, paths: ReadonlySet<string>): Kind {
  const { open, rule, at, due, severity } = finding;
  if (missingIn(finding, id, paths) !== null) return "missing";
  if (open) return "due";
  if (/signature|unsigned/.test(rule) || at?.pointer.startsWith("/signatures")) return "sign";
  if (at === null) return "mend";
  if (due !== null) return "late";
  return severity === "error" ? "mend" : "warning";
}

/** The record that is not there although a finding asks for it, or stands in it. */
export function missingIn(
  { at, missing }: FindingView,
  id: string,
  paths: ReadonlySet<string>,
): string | null {
  if (missing !== null) return paths.has(missing) ? null : missing;
  const path = at === null ? "" : pathInCase(id, at.file);
  return isRecordPath(path) && !paths.has(path) ? path : null;
}

function nearestFirst(a: FindingView, b: FindingView): number {
  return (a.daysLeft ?? Number.POSITIVE_INFINITY) - (b.daysLeft ?? Number.POSITIVE_INFINITY) || 0;
}
