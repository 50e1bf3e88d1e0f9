import { isObject, pointerSegments } from "../model/base/json.js";
import type { CaseView, Found, Subject } from "../model/case/case-view.js";
import type { RecordFile } from "../model/case/case.js";
import { camel } from "../model/case/record-names.js";
import type { EventDefinition, Procedure } from "../model/procedure/procedure.js";
import type { EventLookup } from "./check.js";

/** Where events are looked up. */
interface Around {
  readonly subject: Subject;
  readonly view: CaseView;
  readonly procedure: Procedure;
  isBlocked(path: string): boolean;
}

/**
 * Looks up a named event for a subject: `onsite-start` in the subject's own record, its audit, then
 * the case;
 * `stage1:onsite-end`, `previous:…`, `next:…` in an audit beside it.
 */
export function lookUpEvent(name: string, around: Around): EventLookup {
  const [qualifier, event] = name.includes(":")
    ? (name.split(":") as [string, string])
    : ["", name];
  const definitions = around.procedure.events.filter((e) => e.event === event);
  if (definitions.length === 0) throw new Error(`unknown event ${event}`);
  const roots = qualifier ? [qualifier] : ["record", "audit", "c"];
  // What only shows an event is called as the record calls it that tells of it.
  const telling = (d: EventDefinition) => (d.instance === undefined ? d : definitions[0]);
  let blocked = false;
  for (const definition of definitions) {
    for (const root of roots) {
      const looked = lookUpIn(root, definition, around);
      if (looked === "blocked") blocked = true;
      else if (looked) return { found: looked, blocked: false, definition: telling(definition) };
    }
  }
  return { found: undefined, blocked, definition: definitions[0] };
}

function lookUpIn(
  root: string,
  definition: EventDefinition,
  around: Around,
): Found | "blocked" | undefined {
  const path = pathOf(definition, root, around);
  if (path === null) return undefined;
  if (path === unclear) return "blocked";
  const found = around.view.find(around.subject.vars, path);
  const isBlocked =
    around.isBlocked(path) || (!found && around.isBlocked(`${root}.${variableOf(definition)}`));
  return isBlocked ? "blocked" : found;
}

function isOf(record: RecordFile | undefined, { kind, instance }: EventDefinition): boolean {
  return record?.kind === kind && (instance === undefined || instance === record.instance);
}

/** What views call the record of an event. */
function variableOf({ kind, instance }: EventDefinition): string {
  return camel(instance === undefined ? kind : `${kind}-${instance}`);
}

/** Which record belongs to the subject cannot be told, because a number is missing. */
const unclear = "?";

function pathOf(
  definition: EventDefinition,
  root: string,
  { subject, view, procedure }: Around,
): string | null {
  const field = pointerSegments(definition.pointer).join(".");
  if (root === "record") {
    const origin = view.origin((subject.vars["record"] ?? {}) as object);
    return isOf(origin, definition) ? `record.${field}` : null;
  }
  const plural = procedure.records.get(definition.kind)?.plural;
  if (!plural) return `${root}.${variableOf(definition)}.${field}`;
  // Of several records, the one about the same certificate as the subject.
  const certificate = subject.vars["certificate"];
  const list = view.find(subject.vars, `${root}.${plural}`)?.value;
  const records = Array.isArray(list) ? list.filter(isObject) : [];
  if (!isObject(certificate)) return null;
  if (
    records.length > 0 &&
    (certificate["number"] === undefined || records.some((r) => r["certificate"] === undefined))
  ) {
    return unclear;
  }
  const index = records.findIndex((r) => r["certificate"] === certificate["number"]);
  return index === -1
    ? `${root}.${camel(definition.kind)}.${field}`
    : `${root}.${plural}.${index}.${field}`;
}
