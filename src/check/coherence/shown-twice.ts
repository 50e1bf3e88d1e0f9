import { isObject } from "../../model/base/json.js";
import type { AuditFolder, RecordFile } from "../../model/case/case.js";
import { namedKind } from "../../model/case/record-names.js";
import { evidenceIn } from "../../model/case/records.js";
import type { Outcome } from "../../model/outcome/finding.js";
import { visitDefinition } from "../../model/procedure/schema.js";
import { type Keyed, oncePerCause } from "./alike.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { foundIn } from "./naming.js";
import { words } from "./shown-twice.words.js";

/** A picture where a record names it. */
interface Named {
  readonly record: RecordFile;
  readonly audit: AuditFolder | null;
  readonly pointer: string;
  readonly path: string;
  readonly sha256: string;
  /** What the place is for; other evidence may show several things. */
  readonly shows: "people" | "paper" | "other";
}

/**
 * One picture that is to show two things: the same bytes as the photograph of two meetings, in one
 * audit or in two, as the scan of another paper, or a photograph of people as evidence of
 * something else. A file of several pages may hold several papers, and is not compared.
 */
export function picturesShownTwice(about: CaseAtHand): Outcome[] {
  const { document, naming } = about;
  const named = [
    ...document.records.flatMap((record) => picturesIn(record, null, about)),
    ...document.audits.flatMap((audit) =>
      audit.records.flatMap((r) => picturesIn(r, audit, about)),
    ),
  ];
  // What a place is made for comes first: other evidence is what was taken from it.
  const isOther = ({ shows }: Named): boolean => shows === "other";
  const inOrder = [...named.filter((n) => !isOther(n)), ...named.filter(isOther)];
  const seen = new Map<string, Named[]>();
  const found = inOrder.flatMap((one): Keyed[] => {
    const others = seen.get(one.sha256) ?? [];
    seen.set(one.sha256, [...others, one]);
    const earlier = others.find((other) => other.record !== one.record && excludes(other, one));
    if (!earlier) return [];
    const { record, pointer } = earlier;
    const outcome = foundIn(one, {
      rule: "picture-shown-twice",
      clauses: [],
      severity: "warning",
      message: words.twice({
        record: naming.record(one),
        path: one.path,
        other: naming.record(earlier),
      }),
      remedy: words.replace(),
      related: [{ file: record.file, pointer, ...record.position(pointer) }],
    });
    return [{ key: one.sha256, outcome }];
  });
  return oncePerCause(found);
}

/** Whether a picture that shows the one cannot show the other. */
function excludes(earlier: Named, one: Named): boolean {
  if (one.shows === "other") return earlier.shows === "people";
  return earlier.shows !== "other";
}

function picturesIn(
  record: RecordFile,
  audit: AuditFolder | null,
  { procedure }: CaseAtHand,
): Named[] {
  const { fields, photographs, pictures } = procedure.coherence.papers.once;
  const isPicture = new RegExp(pictures, "i");
  if (!isObject(record.value)) return [];
  const named: Named[] = [];
  const schema = procedure.records.get(record.kind)?.schema;
  visitDefinition(record.value, schema, "evidence", (value, pointer) => {
    const field = `${namedKind(record)}${pointer.replaceAll(/\/\d+/g, "[]").replaceAll("/", ".")}`;
    const { path, sha256 } = evidenceIn(value);
    if (path === undefined || sha256 === undefined || !isPicture.test(path)) return;
    const own = photographs.includes(field) ? "people" : "paper";
    const shows = fields.includes(field) ? own : "other";
    named.push({ record, audit, pointer, path, sha256, shows });
  });
  return named;
}
