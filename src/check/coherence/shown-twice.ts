import { isObject } from "../../model/base/json.js";
import type { AuditFolder, RecordFile } from "../../model/case/case.js";
import { namedKind } from "../../model/case/record-names.js";
import { evidenceIn } from "../../model/case/records.js";
import type { Outcome } from "../../model/outcome/finding.js";
import { visitDefinition } from "../../model/procedure/schema.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { foundIn } from "./naming.js";
import { words } from "./shown-twice.words.js";

/** A picture where a record names it. */
interface Named {
  readonly record: RecordFile;
  readonly audit: AuditFolder | null;
  readonly pointer: string;
  readonly path: string;
}

/**
 * One picture that is to show two things of one audit: the same bytes as the photograph of both
 * its meetings, or as the scan of another paper. A file of several pages may hold several papers,
 * and is not compared.
 */
export function picturesShownTwice(about: CaseAtHand): Outcome[] {
  const { document, naming } = about;
  const seen = new Map<string, Named[]>();
  const found = [
    ...document.records.flatMap((record) => picturesIn(record, null, about)),
    ...document.audits.flatMap((audit) =>
      audit.records.flatMap((r) => picturesIn(r, audit, about)),
    ),
  ];
  return found.flatMap(({ sha256, ...named }): Outcome[] => {
    const others = seen.get(sha256) ?? [];
    seen.set(sha256, [...others, named]);
    const earlier = others.find(
      ({ record, audit }) =>
        record !== named.record && (audit === named.audit || !audit || !named.audit),
    );
    if (!earlier) return [];
    return [
      foundIn(named, {
        rule: "picture-shown-twice",
        clauses: [],
        severity: "warning",
        message: words.twice({
          record: naming.record(named),
          path: named.path,
          other: naming.record(earlier),
        }),
        remedy: words.replace(),
        related: [
          {
            file: earlier.record.file,
            pointer: earlier.pointer,
            ...earlier.record.position(earlier.pointer),
          },
        ],
      }),
    ];
  });
}

function picturesIn(
  record: RecordFile,
  audit: AuditFolder | null,
  { procedure }: CaseAtHand,
): (Named & { readonly sha256: string })[] {
  const { fields, pictures } = procedure.coherence.papers.once;
  const isPicture = new RegExp(pictures, "i");
  const own = fields.filter((field) => field.startsWith(`${namedKind(record)}.`));
  if (own.length === 0 || !isObject(record.value)) return [];
  const named: (Named & { readonly sha256: string })[] = [];
  const schema = procedure.records.get(record.kind)?.schema;
  visitDefinition(record.value, schema, "evidence", (value, pointer) => {
    const field = `${namedKind(record)}${pointer.replaceAll(/\/\d+/g, "[]").replaceAll("/", ".")}`;
    const { path, sha256 } = evidenceIn(value);
    if (path === undefined || sha256 === undefined || !own.includes(field)) return;
    if (isPicture.test(path)) named.push({ record, audit, pointer, path, sha256 });
  });
  return named;
}
