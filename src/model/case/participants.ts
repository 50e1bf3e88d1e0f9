import { isObject } from "../base/json.js";
import { firstDayOf } from "./audit-days.js";
import { recordIn, type RecordOf, recordsIn } from "./records.js";

/**
 * Everybody who took part in an audit, by any of its papers: order, replacements, plan and its
 * items, sign-in lists, audit record, nonconformities, report. Observers, too: they were there.
 * Whom the order replaced before the audit began was not, where no other paper names him.
 */
export function participantsOf(audit: unknown): readonly string[] {
  const order = recordIn(audit, "task-order");
  const present = presentIn(audit);
  const gone = goneBefore(order, firstDayOf(audit));
  const ordered = [
    ...(order?.team ?? []).map(({ person }) => person),
    ...(order?.replacements ?? []).flatMap((r) => [r.replaced, r.replacedBy]),
  ].filter((p) => p === undefined || !gone.has(p) || present.includes(p));
  return [...new Set([...ordered, ...present])].filter((p) => p !== undefined);
}

/** Whom the papers of the audit itself name, beside its order. */
function presentIn(audit: unknown): readonly (string | undefined)[] {
  const plan = recordIn(audit, "audit-plan");
  const record = recordIn(audit, "audit-record");
  const signedIn = ["opening", "closing"].flatMap((meeting) =>
    (recordIn(audit, "attendance", meeting)?.attendees ?? []).filter((a) => a.side === "team"),
  );
  const named = [plan, recordIn(audit, "audit-report")].flatMap((paper) => paper?.team ?? []);
  const items = [...(plan?.items ?? []), ...(record?.items ?? [])];
  return [
    ...[...named, ...signedIn].map(({ person }) => person),
    ...items.flatMap((i) => i.auditors ?? []),
    ...(record?.checklists ?? []).map(({ auditor }) => auditor),
    record?.topManagementInterview?.interviewer,
    ...recordsIn(audit, "nonconformity").map(({ raisedBy }) => raisedBy),
  ];
}

function goneBefore(
  order: RecordOf<"task-order"> | undefined,
  first: string | undefined,
): ReadonlySet<string | undefined> {
  const replaced = (order?.replacements ?? []).filter(
    ({ on }) => on !== undefined && first !== undefined && on < first,
  );
  return new Set(replaced.map((r) => r.replaced));
}

/**
 * Everybody who took part in an audit or in one that it completes: the stage 1 before it, and those
 * of its kind that were terminated, or that it repeats. `audits` are all of the case.
 */
export function engagedIn(audits: unknown, audit: unknown): readonly string[] {
  return [...new Set(completedBy(audits, audit).flatMap(participantsOf))];
}

/** The same without those who only observed: they carried out nothing. */
export function carriedOutBy(audits: unknown, audit: unknown): readonly string[] {
  const people = completedBy(audits, audit).flatMap((one) =>
    participantsOf(one).filter((person) => !isOnlyObserver(one, person)),
  );
  return [...new Set(people)];
}

function isOnlyObserver(audit: unknown, person: string): boolean {
  const plan = recordIn(audit, "audit-plan");
  const items = [...(plan?.items ?? []), ...(recordIn(audit, "audit-record")?.items ?? [])];
  const roles = [recordIn(audit, "task-order"), plan, recordIn(audit, "audit-report")].flatMap(
    (paper) => (paper?.team ?? []).filter((m) => m.person === person).map(({ role }) => role),
  );
  return (
    roles.length > 0 &&
    roles.every((role) => role === "observer") &&
    !items.some((i) => i.auditors?.includes(person))
  );
}

/** What the view of a case says of an audit itself; its records lie beside it. */
interface ViewedAudit {
  readonly number?: unknown;
  readonly name?: unknown;
  readonly id?: unknown;
  readonly type?: unknown;
}

/** An audit and those before it that it completes. */
function completedBy(audits: unknown, audit: unknown): readonly unknown[] {
  const own: ViewedAudit = isObject(audit) ? audit : {};
  const before = (Array.isArray(audits) ? audits : [])
    .filter((a): a is ViewedAudit => isObject(a))
    .filter((a) => Number(a.number) < Number(own.number))
    .toReversed();
  const completed: unknown[] = [own];
  let repeats = recordIn(own, "audit-report")?.repeatOf;
  for (const other of before) {
    const isRepeated = repeats !== undefined && [other.name, other.id].includes(repeats);
    if (isRepeated || isPartOf(other, own)) {
      completed.push(other);
      if (isRepeated) repeats = recordIn(other, "audit-report")?.repeatOf;
    } else if (other.type !== "special") {
      // A special audit in between ends nothing.
      break;
    }
  }
  return completed;
}

/** A stage 1 is part of the audit that follows it; what was terminated is held again. */
function isPartOf(other: ViewedAudit, { type }: ViewedAudit): boolean {
  if (other.type === "stage1") return type === "stage2" || type === "recertification";
  if (other.type !== type) return false;
  // A second stage 2 of one application completes the first, whatever became of it.
  return type === "stage2" || "terminationReport" in other;
}

/**
 * Who audits: leader and auditors of the order (of the plan, where there is no order), and who
 * stood in for one of them. Whoever was replaced before the audit began is none of them.
 */
export function auditorsOf(audit: unknown): readonly string[] {
  const order = recordIn(audit, "task-order");
  const team = order?.team ?? recordIn(audit, "audit-plan")?.team ?? [];
  const roles = new Map<string | undefined, string | undefined>(
    team.map(({ person, role }) => [person, role]),
  );
  const first = firstDayOf(audit);
  const gone = new Set<string>();
  for (const { on, replaced, replacedBy } of order?.replacements ?? []) {
    if (replaced === undefined || replacedBy === undefined) continue;
    roles.set(replacedBy, roles.get(replaced));
    if (on !== undefined && first !== undefined && on < first) gone.add(replaced);
  }
  return [...roles].flatMap(([person, role]) =>
    person !== undefined && !gone.has(person) && (role === "teamLeader" || role === "auditor")
      ? [person]
      : [],
  );
}
