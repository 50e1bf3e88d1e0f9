import { basename } from "node:path";
import type { Target } from "../../check/readiness.js";
import type { Composed } from "../../compose/compose.js";
import { lackingAround } from "../../compose/refusals.js";
import { listOf } from "../../model/base/lists.js";
import type { Bilingual } from "../../model/base/text.js";
import { camel } from "../../model/case/record-names.js";
import { viewCase } from "../../model/case/view-case.js";
import { failed, type Outcome } from "../../model/outcome/finding.js";
import type { DocumentSpec, RefusedDocument } from "../../model/procedure/document.js";
import type { CivilDate } from "../../model/time/dates.js";
import type { CheckedCase } from "../check/judge-case.js";
import type { Looks } from "./looks.js";
import { words } from "./unprintable.words.js";

/** The rule under which a document that cannot be printed is told. */
export const unprintableRule = "unprintable-document";

/** A case that was judged for a step which makes a record, and the looks that print it. */
interface Printed extends CheckedCase {
  readonly asOf: CivilDate;
  readonly target: Target;
  readonly looks: Looks;
}

/**
 * Why the documents of the record that a step makes would be refused: each reason is something that
 * the step lacks. While the record is not there, what the body's own data do not give.
 */
export function unprintable(printed: Printed): Outcome[] {
  const { procedure, target, looks } = printed;
  const kind = camel(target.due.before ?? "");
  const titles = new Set(procedure.data.forms.map((f) => f.document));
  const specs = looks
    .of(procedure.id)
    .templates.documents.filter((d) => d.records[0] === kind && (d.general || titles.has(d.id)));
  return asOutcomes(target.isMade ? refusals(printed, specs) : missingAround(printed, specs));
}

/** What the documents of a case are made of, whether they have been printed or not. */
export function composedForStep(
  { document, personnel, procedure, asOf, looks }: Omit<Printed, "target">,
  only: readonly DocumentSpec[] = [],
): Composed {
  return looks.of(procedure.id).compose({
    view: viewCase(document, personnel, procedure, asOf),
    procedure,
    // What the check found stands among the items already.
    outcomes: [],
    languages: [],
    only: only.map((d) => d.id),
    draft: false,
    unrendered: true,
    house: looks.houseOf(procedure.id),
  });
}

/** Why documents whose records are there are refused, each reason once. */
export function refusedOutcomes({ refused }: Composed): Outcome[] {
  return asOutcomes(reasonsOf(refused.filter((r) => !r.lacksRecord)));
}

/** What a form lacks, it lacks in each language: that is one thing to supply. */
function asOutcomes(found: readonly Refusal[]): Outcome[] {
  return [
    ...Map.groupBy(found, ({ subject, reason }) => `${subject} ${reason.zh}`).values(),
  ].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const documents = listOf([...new Set(same.map((s) => s.document))]);
    return failed({
      rule: unprintableRule,
      clauses: [],
      severity: "error",
      subject: first.subject,
      message: words.refused({ documents, reason: first.reason }),
      remedy: words.supply(),
    });
  });
}

interface Refusal {
  readonly subject: string;
  readonly document: string;
  readonly reason: Bilingual;
}

function refusals(printed: Printed, specs: readonly DocumentSpec[]): Refusal[] {
  return specs.length === 0 ? [] : reasonsOf(composedForStep(printed, specs).refused);
}

function reasonsOf(refused: readonly RefusedDocument[]): Refusal[] {
  return refused.flatMap(({ path, subject, reasons }) =>
    reasons
      .filter((reason) => !reason.helps)
      .map((reason) => ({ subject, document: basename(path), reason })),
  );
}

function missingAround({ procedure, looks }: Printed, specs: readonly DocumentSpec[]): Refusal[] {
  const house = looks.houseOf(procedure.id);
  return specs.flatMap((spec) =>
    lackingAround(spec, { procedure, house }).map((reason) => ({
      subject: ".",
      document: spec.id,
      reason,
    })),
  );
}
