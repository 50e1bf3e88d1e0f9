import { type CaseFile, caseFile } from "../../jobs/desk/case-file.js";
import { caseReadiness } from "../../jobs/desk/case-readiness.js";
import type { Desk } from "../../jobs/desk/desk.js";
import { isAttachmentSecret } from "../../jobs/desk/secrets.js";
import { addressOf } from "../../jobs/desk/survey.js";
import type { SearchableCase } from "../../jobs/desk/surveyed-case.js";
import { explained } from "../../jobs/edit/explained.js";
import { isUnstated, statements } from "../../jobs/edit/unstated.js";
import { statusWords } from "../../model/certificate/life.js";
import { needsAttention } from "../../model/outcome/finding.js";
import type { Readiness } from "../../model/outcome/readiness.js";
import { inOrderOfWeight } from "../../report/outcomes.js";
import { stepWords } from "../../report/terminal/readiness.words.js";
import type { CasePage, FindingView, ReadinessView } from "./api.js";
import type { CaseAddress } from "./case-address.js";
import { rowView } from "./case-row.js";
import { editDeskOf } from "./edit-tasks.js";
import { findingView, placeInCase } from "./finding-view.js";
import { mediaTypeOf } from "./media-types.js";

/** The page of a case. */
export async function casePage(desk: Desk, address: CaseAddress): Promise<CasePage> {
  const file = await caseFile(desk, address);
  const { summary, procedure, result, timeline } = file;
  const { procedure: document, title, version, body } = procedure.data;
  const findings = inOrderOfWeight(result.outcomes.filter(needsAttention)).map((o) =>
    findingView(o, explained(o, [procedure]), summary.id),
  );
  return {
    row: rowView(summary, desk.asOf),
    procedure: { id: procedure.id, document, title, version, body: body.short },
    totals: result.totals,
    audits: auditsOf(file),
    certificates: file.certificates.map(({ certificate, status, since, until, at }) => ({
      number: certificate.number,
      state: statusWords[status],
      from: status === "valid" ? certificate.issuedOn : since,
      to: until,
      file: placeInCase({ ...at, line: 1, column: 1 }, summary.id)?.file ?? at.file,
    })),
    findings,
    records: file.records.map((record) => ({ ...record, counts: countsOf(record.path, findings) })),
    attachments: file.attachments.map((a) => ({ ...a, type: mediaTypeOf(a.path) })),
    timeline: timeline.map(({ on, label, short, kind, at, lane, laneTitle }) => ({
      day: on,
      // What is awaited, not what it is called once it was missed.
      title: kind === "due" ? (short ?? label) : label,
      audit: lane === "." ? null : laneTitle,
      kind,
      at: placeInCase(at, summary.id),
      isAhead: on > desk.asOf,
    })),
  };
}

function auditsOf({ audits, states }: CaseFile): CasePage["audits"] {
  const known = new Map(states.audits.map((a) => [a.audit, a.words]));
  return audits.map(({ id, type, title, from, to }) => ({
    id,
    type,
    typeLabel: title,
    from,
    to,
    state: known.get(id) ?? { zh: "", en: "" },
  }));
}

/** Findings whose place is a record, or that speak of it: `audits/02-stage2/decision`. */
export function countsOf(
  path: string,
  findings: readonly FindingView[],
): CasePage["records"][number]["counts"] {
  const subject = path.replace(/\.json$/, "");
  const own = findings.filter(
    (f) => !f.consequence && (f.at ? f.at.file === path : f.subject === subject),
  );
  const count = (is: (f: FindingView) => boolean) => own.filter(is).length;
  return {
    error: count((f) => f.outcome === "fail" && f.severity === "error"),
    warning: count((f) => f.outcome === "fail" && f.severity !== "error"),
    due: count((f) => f.outcome === "due"),
  };
}

/** How far a case is ready for each step. */
export async function readiness(desk: Desk, address: CaseAddress): Promise<ReadinessView[]> {
  const found = await caseReadiness(desk, address);
  return found.map((r) => readinessView(r));
}

const statementsAt = { file: `${statements}.json`, line: 1, column: 1, pointer: "" };

function readinessView({ case: id, step, total, items, subject }: Readiness): ReadinessView {
  return {
    step,
    label: stepWords[step](),
    subject,
    met: items.filter((i) => i.state === "present" || i.state === "waived").length,
    all: total,
    items: items
      .filter((i) => i.state !== "present")
      .map(({ state, outcome }) => ({
        state,
        message: outcome.message,
        clauses: outcome.clauses,
        // What people have to state is stated elsewhere than what was looked at.
        at: isUnstated(outcome) ? statementsAt : placeInCase(outcome.at, id),
      })),
  };
}

/** A case judged anew, as it is kept beside the others; null where it is gone. */
export async function surveyCase(desk: Desk, id: string): Promise<SearchableCase | null> {
  const address = addressOf(id);
  if (!desk.has(address)) return null;
  return desk.summary.of(await desk.judge(address));
}

/** Whether an attachment is kept from whoever may not see what is confidential. */
export function attachmentIsSecret(
  desk: Desk,
  { address, path }: { readonly address: CaseAddress; readonly path: string },
): boolean {
  const editing = editDeskOf(desk);
  const { procedure } = editing.procedureOf(address);
  return isAttachmentSecret(editing.read(address), procedure, path);
}
