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
