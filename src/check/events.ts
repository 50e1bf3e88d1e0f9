import { pointerSegments } from "../model/json.js";
import type { Procedure } from "../model/procedure.js";
import type { EventLookup, Found } from "./check.js";
import { camel, type CaseContext, type Subject } from "./context.js";

/**
 * Looks up a named event for a subject: `onsite-start` in the subject's own audit (else in the case),
 * `stage1:onsite-end`, `previous:…`, `next:…` in an audit beside it.
 */
export function lookUpEvent(name: string, subject: Subject, context: CaseContext, procedure: Procedure, isBlocked: (path: string) => boolean): EventLookup {
  const [qualifier, event] = name.includes(":") ? (name.split(":") as [string, string]) : ["", name];
  const definitions = procedure.events.filter((e) => e.event === event);
  if (definitions.length === 0) throw new Error(`unknown event ${event}`);
  const roots = qualifier ? [qualifier] : ["record", "certificate", "audit", "c"];
  let blocked = false;
  for (const definition of definitions) {
    for (const root of roots) {
      const own = root === "record" || root === "certificate";
      const field = pointerSegments(definition.pointer).join(".");
      const path = own ? `${root}.${field}` : `${root}.${camel(definition.kind)}.${field}`;
      if (own && context.origin((subject.vars[root] ?? {}) as object)?.kind !== definition.kind) continue;
      const found: Found | undefined = context.find(subject.vars, path);
      if (isBlocked(path)) blocked = true;
      else if (found) return { found, blocked: false, definition };
    }
  }
  return { found: undefined, blocked, definition: definitions[0] };
}
