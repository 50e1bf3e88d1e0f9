import { join } from "node:path";
import { UserError } from "../../model/base/errors.js";
import type { Json } from "../../model/base/json.js";
import { inBoth, type Bilingual } from "../../model/base/text.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { CaseAddress } from "../../read/case-source.js";
import { dateProposals } from "./date-proposals.js";
import type { EditDesk } from "./edit-desk.js";
import type { FormField, Proposal, SigningRole, SourceValue } from "./editing.js";
import { formOfFolder } from "./form-of-folder.js";
import { isAbout, savedResult } from "./judge-edit.js";
import { withKnown } from "./known-choices.js";
import { newValue } from "./new-record.js";
import { proposalsOf } from "./proposals.js";
import { words } from "./record-page.words.js";
import { placeIn } from "./record-place.js";
import { titleOf } from "./record-title.js";
import { signingOf } from "./signing.js";
import { sourcesOf } from "./sources.js";

/** A record with the form to fill it in. */
export interface EditedRecord {
  readonly path: string;
  readonly kind: string;
  /** In whose words it is told. */
  readonly procedure: string;
  readonly title: Bilingual;
  readonly form: FormField;
  readonly value: Json;
  /** Null for a file that is not there. */
  readonly base: string | null;
  readonly findings: readonly Outcome[];
  readonly sources: readonly SourceValue[];
  readonly proposals: readonly Proposal[];
  readonly signing: readonly SigningRole[];
}

/** Opens a record of a case, or the blank one that would be made at a path. */
export async function openRecord(
  desk: EditDesk,
  address: CaseAddress,
  path: string,
): Promise<EditedRecord> {
  const document = desk.read(address);
  const { procedure } = desk.procedureOf(address);
  const place = placeIn(document, path, procedure);
  const about = { desk, document, procedure, place };
  const { kind, instance, audit, record } = place;
  if (record && record.value === undefined) {
    const [problem] = record.problems;
    const said = problem ? `${problem.line}:${problem.column} ${inBoth(problem.message)}` : "";
    throw new UserError("usage", `${record.file}:${said}`, words.mendFile());
  }
  const { outcomes } = await savedResult(desk, address);
  const value = record?.value ?? newValue(about, outcomes);
  if (record) {
    const bytes = desk.tree.bytes(join(document.folder, path));
    desk.contents.keep(record.sha256, Buffer.from(bytes).toString("utf8"));
  }
  const form = formOfFolder(
    desk.proceduresOf(address),
    { kind, instance, place: { audit, document, asOf: desk.asOf } },
    (compiled) => desk.printedBy(compiled, audit?.type ?? null),
  );
  return {
    path,
    kind,
    procedure: procedure.id,
    title: titleOf(document, place, procedure),
    form: withKnown(about, form),
    value,
    base: record?.sha256 ?? null,
    findings: outcomes.filter((o) => isAbout(o, document, place)),
    sources: sourcesOf(about),
    proposals: [...proposalsOf(about, value), ...dateProposals(about, value, outcomes)],
    signing: signingOf(about),
  };
}
