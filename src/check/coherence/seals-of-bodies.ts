import { isObject } from "../../model/base/json.js";
import { contentOf } from "../../model/base/text-content.js";
import type { AuditFolder, RecordFile } from "../../model/case/case.js";
import { signaturesIn } from "../../model/case/records.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { foundIn } from "./naming.js";
import { words } from "./seals-of-bodies.words.js";

/** Signatures for the certification body that bear the name of another organisation. */
export function sealsOfOtherBodies(about: CaseAtHand): Outcome[] {
  const { document } = about;
  return [
    ...document.records.flatMap((record) => sealsIn(record, null, about)),
    ...document.audits.flatMap((audit) => audit.records.flatMap((r) => sealsIn(r, audit, about))),
  ];
}

function sealsIn(record: RecordFile, audit: AuditFolder | null, about: CaseAtHand): Outcome[] {
  const { procedure, naming, complete } = about;
  const { roles, organisation } = procedure.coherence.belonging.body;
  const { name } = procedure.data.body;
  if (!isObject(record.value)) return [];
  const isOrganisation = new RegExp(organisation, "iu");
  const own = Object.values(name).map((n) => contentOf(String(n)));
  return signaturesIn(record.value).flatMap((signature, i): Outcome[] => {
    const called = signature.name ?? "";
    if (!roles.includes(signature.role ?? "") || !isOrganisation.test(called)) return [];
    const said = contentOf(called);
    if (own.some((n) => said.includes(n))) return [];
    const pointer = `/signatures/${i}/name`;
    return [
      foundIn(
        { record, audit, pointer },
        {
          rule: "seal-of-another-body",
          clauses: [],
          severity: complete ? "error" : "warning",
          message: words.another({
            record: naming.record({ record, audit }),
            name: called,
            body: name,
          }),
          remedy: words.replace(),
        },
      ),
    ];
  });
}
