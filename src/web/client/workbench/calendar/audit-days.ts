import type { Bilingual } from "../../../../model/base/text.js";
import type { CalendarEntry } from "../../../workbench/api.js";

/** One audit on one day, with all who are there. */
export interface AuditDay {
  readonly case: string;
  readonly client: Bilingual;
  readonly audit: string;
  readonly people: readonly CalendarEntry[];
}

/** What a day's entries are about: an audit each, in the order of their clients. */
export function auditsOf(entries: readonly CalendarEntry[]): AuditDay[] {
  const byAudit = Map.groupBy(entries, (e) => `${e.case} ${e.audit}`);
  return [...byAudit.values()]
    .flatMap((people) => {
      const [first] = people;
      if (!first) return [];
      return { case: first.case, client: first.client, audit: first.audit, people };
    })
    .sort((a, b) => a.client.zh.localeCompare(b.client.zh, "zh"));
}
