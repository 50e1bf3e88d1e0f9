import type { Bilingual } from "../../model/base/text.js";
import type { CaseFacts } from "../../model/case/facts.js";
import {
  certificateStatuses,
  statusOn,
  successorOf,
} from "../../model/certificate/certificate-status.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { type CivilDate, isCivilDate, shift } from "../../model/time/dates.js";

/** Until when a case is kept, and why; null where nothing says so. */
export interface KeptUntil {
  readonly until: CivilDate | null;
  readonly clauses: readonly string[];
  readonly because: Bilingual;
}

/** The last day of keeping: by the procedure, or later where the archive record says so. */
export function keptUntil(
  { data }: Procedure,
  { certificates }: Pick<CaseFacts, "certificates">,
  recorded: unknown,
  asOf: CivilDate,
): KeptUntil {
  const { retention } = data;
  const own = isCivilDate(recorded) ? recorded : null;
  if (!retention) {
    return {
      until: own,
      clauses: [],
      because: own
        ? { zh: `档案记录写明 ${own}`, en: `the archive record says ${own}` }
        : { zh: "规则没有写保存期限", en: "the procedure names no period" },
    };
  }
  const ends = certificates.map((certificate): CivilDate => {
    if (retention.from === "certificateExpiry") return certificate.expiresOn;
    const status = statusOn(certificate, asOf, successorOf(certificate, certificates));
    const ended = certificate.events
      .filter((e) => e.kind === "withdrawn" || e.kind === "cancelled")
      .map((e) => e.on)
      .sort()[0];
    return ended !== undefined &&
      status !== null &&
      certificateStatuses.includes(status.status) &&
      ended <= asOf
      ? ended
      : certificate.expiresOn;
  });
  const end = ends.sort().at(-1);
  if (end === undefined) {
    return {
      until: own,
      clauses: retention.clauses,
      because: own
        ? { zh: `档案记录写明 ${own}`, en: `the archive record says ${own}` }
        : { zh: "没有证书，无从起算", en: "no certificate to count from" },
    };
  }
  const computed = shift(end, retention.years, "year");
  const reading = retention.reading
    ? { zh: `（${retention.reading.zh}）`, en: ` (${retention.reading.en})` }
    : { zh: "", en: "" };
  const because =
    retention.years === 0
      ? {
          zh: `保存至证书有效期届满${reading.zh}`,
          en: `kept while the certificate is valid${reading.en}`,
        }
      : {
          zh: `证书至 ${end}，再保存 ${retention.years} 年${reading.zh}`,
          en: `certificate until ${end}, kept ${retention.years} years more${reading.en}`,
        };
  return own !== null && own > computed
    ? {
        until: own,
        clauses: retention.clauses,
        because: {
          zh: `${because.zh}；档案记录写明更晚的 ${own}`,
          en: `${because.en}; the archive record says later, ${own}`,
        },
      }
    : { until: computed, clauses: retention.clauses, because };
}
