// Findings stand beside the field that they are about.
import type { FindingView } from "../../../workbench/api.js";

/** Findings of a record by the field that is shown, and those of the record as a whole. */
export interface Placed {
  readonly fields: ReadonlyMap<string, readonly FindingView[]>;
  readonly record: readonly FindingView[];
}

/** Whether a finding asks for something to be done in this record. */
export function isNote({ outcome, open, consequence }: FindingView): boolean {
  if (["pass", "notApplicable"].includes(outcome)) return false;
  return open || !consequence;
}

/**
 * Puts findings beside fields. `isShown` says whether a field of the form stands at a pointer; a
 * finding about a place inside it, or one that is not there yet, goes to the nearest around it.
 */
export function placed(
  findings: readonly FindingView[],
  path: string,
  isShown: (pointer: string) => boolean,
): Placed {
  const fields = new Map<string, FindingView[]>();
  const record: FindingView[] = [];
  for (const finding of findings) {
    const pointer = isIn(finding, path) ? shownAround(finding.at?.pointer ?? "", isShown) : "";
    if (pointer === "") record.push(finding);
    else fields.set(pointer, [...(fields.get(pointer) ?? []), finding]);
  }
  return { fields, record };
}

/** Findings name files from the repository; a page names its record below the case. */
function isIn({ at }: FindingView, path: string): boolean {
  return at !== null && (at.file === path || at.file.endsWith(`/${path}`));
}

function shownAround(pointer: string, isShown: (pointer: string) => boolean): string {
  let at = pointer;
  while (at !== "" && !isShown(at)) at = at.slice(0, at.lastIndexOf("/"));
  return at;
}

/** Pointers with all that lies around them: a field is shown only where what holds it is. */
export function withAround(pointers: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const pointer of pointers) {
    for (let at = pointer; at !== "" && !found.has(at); at = at.slice(0, at.lastIndexOf("/"))) {
      found.add(at);
    }
  }
  return found;
}

type Told = () => void;
const none: readonly FindingView[] = [];

/**
 * The findings that fields listen to: a field hears only of a change of its own, since a judgement
 * comes with every few keystrokes.
 */
export class Notes {
  #fields: ReadonlyMap<string, readonly FindingView[]> = new Map();
  readonly #told = new Set<Told>();

  readonly subscribe = (told: Told): (() => void) => {
    this.#told.add(told);
    return () => {
      this.#told.delete(told);
    };
  };

  /** The findings beside one field; the same list until they change. */
  of(pointer: string): readonly FindingView[] {
    return this.#fields.get(pointer) ?? none;
  }

  /** Takes a new judgement. */
  set(fields: ReadonlyMap<string, readonly FindingView[]>): void {
    const before = this.#fields;
    this.#fields = new Map(
      [...fields].map(([pointer, findings]) => {
        const old = before.get(pointer);
        return [pointer, old && isAlike(old, findings) ? old : findings];
      }),
    );
    for (const told of this.#told) told();
  }
}

function isAlike(a: readonly FindingView[], b: readonly FindingView[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The greatest concern of some findings, for the colour of their field. */
export function concernOf(findings: readonly FindingView[]): "error" | "warning" | "due" | null {
  const open = findings.filter(({ outcome }) => outcome !== "waived");
  if (open.some((f) => f.outcome === "error" || (f.outcome === "fail" && f.severity === "error"))) {
    return "error";
  }
  if (open.some(({ outcome }) => outcome === "fail" || outcome === "cannotJudge")) return "warning";
  return open.length > 0 ? "due" : null;
}
