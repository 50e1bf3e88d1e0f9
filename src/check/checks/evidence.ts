import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { evidenceIn, signaturesIn } from "../../model/case/records.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { visitDefinition } from "../../model/procedure/schema.js";
import { type Check, optionsSchema, type Verdict } from "../check.js";
import { words } from "./evidence.words.js";

export const evidence: Check<Record<string, never>> = {
  id: "evidence",
  description: words.description(),
  options: optionsSchema({}, []),
  judge: ({ view, procedure }) => faultyEvidence(view.document, procedure),
};

/** Where the evidence of electronic signatures stands. */
export function electronicEvidence({ value }: RecordFile): ReadonlySet<string> {
  return new Set(
    signaturesIn(value).flatMap((s, i) =>
      s.method === "electronic" ? [`/signatures/${i}/evidence`] : [],
    ),
  );
}

/** Attachments that are not there, or not as they were when they were recorded. */
export function faultyEvidence(document: CaseDocument, procedure: Procedure): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const record of [...document.records, ...document.audits.flatMap((a) => a.records)]) {
    const schema = procedure.records.get(record.kind)?.schema;
    const ofElectronic = electronicEvidence(record);
    visitDefinition(record.value, schema, "evidence", (value, pointer) => {
      // That of an electronic signature is judged with the signature.
      if (ofElectronic.has(pointer)) return;
      const { path, sha256 } = evidenceIn(value);
      if (path === undefined || sha256 === undefined) return;
      const digest = document.digestOf(path);
      const isPointer = (document.pointerAt?.(path) ?? null) !== null;
      // Not even where its own digest was recorded: what it leads to is not here.
      if (digest === null || (digest === sha256 && !isPointer)) return;
      const said = digest === undefined ? words.notThere({ path }) : words.altered({ path });
      verdicts.push({
        outcome: "fail",
        at: { record, pointer },
        detail: said,
        ...document.inItsPlace?.(path, digest === sha256 ? null : sha256),
      });
    });
  }
  return verdicts;
}
