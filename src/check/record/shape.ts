import type { Json } from "../../model/base/json.js";
import type { FileProblem, RecordFile } from "../../model/case/case.js";
import {
  failed,
  type Finding,
  type Outcome,
  outcomeOf,
  passed,
} from "../../model/outcome/finding.js";
import type { CompiledProcedure, ShapeFault } from "../../model/procedure/compiled.js";
import type { Keyed } from "../coherence/alike.js";
import type { Asked } from "./reached.js";
import { words } from "./shape.words.js";

/**
 * What reading a file found, and the shape of its record: one `record-shape` pass when there is
 * nothing. `asked` tells how far what is missing is asked for.
 */
export function shapeOutcomes(
  record: RecordFile,
  subject: string,
  compiled: CompiledProcedure | undefined,
  asked: (fault: ShapeFault) => Asked = () => "now",
): Outcome[] {
  const clauses = compiled?.procedure.records.get(record.kind)?.clauses ?? [];
  const problems = record.problems.map((p) =>
    problemOutcome(p, { file: record.file, subject, clauses }),
  );
  if (record.value === undefined) return problems;
  const faults = compiled ? faultsOf(record, record.value, compiled) : [];
  const found = faults.flatMap((f) => {
    const when = asked(f);
    if (when === "never") return [];
    const finding: Finding = {
      rule: f.rule,
      clauses: f.clauses.length > 0 ? f.clauses : clauses,
      severity: "error",
      subject,
      message: f.message,
      remedy: f.remedy,
      at: { file: record.file, pointer: f.pointer, ...record.position(f.pointer) },
    };
    const outcome = when === "now" ? failed(finding) : awaited(finding);
    if (f.cause !== undefined) causes.set(outcome, f.cause);
    return outcome;
  });
  if (found.length > 0 || problems.length > 0) return [...problems, ...found];
  return [
    passed({
      rule: "record-shape",
      clauses,
      severity: "error",
      subject,
      message: words.rightShape(),
    }),
  ];
}

const faultsBefore = new WeakMap<
  RecordFile,
  { readonly compiled: CompiledProcedure; readonly faults: readonly ShapeFault[] }
>();

/** A record that is judged again has the shape that it had. */
function faultsOf(
  record: RecordFile,
  value: Json,
  compiled: CompiledProcedure,
): readonly ShapeFault[] {
  const known = faultsBefore.get(record);
  if (known?.compiled === compiled) return known.faults;
  const faults = compiled.shape(record.kind, value) ?? [];
  faultsBefore.set(record, { compiled, faults });
  return faults;
}

/** Of findings about a value that may be copied into other records: what is wrong with it. */
const causes = new WeakMap<Outcome, string>();

/** One wrong value in several records has one cause; whatever else is found has its own. */
export function withCauses(outcomes: readonly Outcome[]): Keyed[] {
  return outcomes.map((outcome, i) => ({ key: causes.get(outcome) ?? String(i), outcome }));
}

function awaited(finding: Finding): Outcome {
  const message = words.awaited({ said: finding.message });
  return outcomeOf("due", { ...finding, message, open: true });
}

/** A problem of a whole file as a finding. */
export function problemOutcome(
  problem: FileProblem,
  about: { readonly file: string; readonly subject: string; readonly clauses?: readonly string[] },
): Outcome {
  return failed({
    rule: problem.code,
    // A character that is not what it looks breaks no clause of the record.
    clauses: problem.readable ? [] : (about.clauses ?? []),
    severity: problem.readable ?? "error",
    subject: about.subject,
    message: problem.message,
    remedy: problem.remedy,
    at: {
      file: about.file,
      line: problem.line,
      column: problem.column,
      pointer: problem.pointer ?? "",
    },
  });
}

/** The places that errors speak of: no rule can judge by what stands there. */
export function faultyPlaces(
  outcomes: readonly Outcome[],
): { readonly file: string; readonly pointer: string }[] {
  return outcomes.flatMap((o) =>
    o.outcome === "fail" && o.severity === "error" && o.at
      ? [o.at, ...o.related].map(({ file, pointer }) => ({ file, pointer }))
      : [],
  );
}
