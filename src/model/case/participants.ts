import { firstDayOf } from "./audit-days.js";
import { recordIn } from "./records.js";

/**
 * Everybody who took part in an audit, by any of its papers: order, replacements, plan and its
 * items, sign-in lists, audit record, report. Observers, too: they were there.
 */
export function participantsOf(audit: unknown): readonly string[] {
  const order = recordIn(audit, "task-order");
  const plan = recordIn(audit, "audit-plan");
  const report = recordIn(audit, "audit-report");
  const signedIn = ["opening", "closing"].flatMap((meeting) =>
    (recordIn(audit, "attendance", meeting)?.attendees ?? []).filter((a) => a.side === "team"),
  );
  const named = [order, plan, report].flatMap((paper) => paper?.team ?? []);
  const items = [...(plan?.items ?? []), ...(recordIn(audit, "audit-record")?.items ?? [])];
  const all = [
    ...[...named, ...signedIn].map(({ person }) => person),
    ...(order?.replacements ?? []).flatMap((r) => [r.replaced, r.replacedBy]),
    ...items.flatMap((i) => i.auditors ?? []),
  ];
  return [...new Set(all.filter((p) => p !== undefined))];
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
