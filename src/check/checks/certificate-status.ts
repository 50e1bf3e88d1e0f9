import type { JsonObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import { type CivilDate, isCivilDate } from "../../model/time/dates.js";
import { type Check, notApplicable, optionsSchema, type Verdict } from "../check.js";
import { entries } from "../people.js";

interface Options {
  /** Steps that another rule of the procedure speaks of. */
  readonly except?: readonly Step[];
}
const steps = [
  "unknown-certificate",
  "before-issue",
  "restored-unsuspended",
  "suspended-twice",
  "cancelled-suspended",
  "after-end",
  "after-expiry",
] as const;
type Step = (typeof steps)[number];

interface Change {
  readonly kind: "suspended" | "restored" | "withdrawn" | "cancelled";
  readonly on: CivilDate;
  readonly number: unknown;
  readonly record: JsonObject;
  readonly field: string;
}

const lists = [
  { list: "suspensions", kind: "suspended", field: "suspendedOn" },
  { list: "restorations", kind: "restored", field: "restoredOn" },
  { list: "withdrawals", kind: "withdrawn", field: "withdrawnOn" },
  { list: "cancellations", kind: "cancelled", field: "cancelledOn" },
] as const;
const words: Readonly<Record<Change["kind"], Bilingual>> = {
  suspended: { zh: "暂停", en: "suspended" },
  restored: { zh: "恢复", en: "restored" },
  withdrawn: { zh: "撤销", en: "withdrawn" },
  cancelled: { zh: "注销", en: "cancelled" },
};

export const certificateStatus: Check<Options> = {
  id: "certificate-status",
  description: {
    zh: "证书状态的变化必须走得通：先发证，有效的才能暂停、撤销或注销，暂停的才能恢复；撤销、注销、过期之后不再有变化。",
    en: "A certificate's status must change step by step: issued first; only a valid one is suspended, withdrawn or cancelled, only a suspended one restored; after withdrawal, cancellation or expiry nothing changes any more.",
  },
  options: optionsSchema({ except: { type: "array", items: { enum: [...steps] } } }, []),
  reads: () => ["has(c.certificates)", ...lists.map(({ list }) => `has(c.${list})`)],
  judge({ subject, view, options }) {
    const c = subject.vars["c"] as JsonObject;
    const certificates = entries(c, "certificates");
    const changes = lists.flatMap(({ list, kind, field }) =>
      entries(c, list).flatMap((record): Change[] => {
        const on = record[field];
        return isCivilDate(on) ? [{ kind, on, number: record["certificate"], record, field }] : [];
      }),
    );
    if (changes.length === 0) return notApplicable;
    const wrong: Verdict[] = [];
    const say = (step: Step, change: Change, zh: string, en: string) => {
      const record = view.origin(change.record);
      if (record && !options.except?.includes(step)) {
        wrong.push({
          outcome: "fail",
          at: { record, pointer: `/${change.field}` },
          detail: {
            zh: `${String(change.number)} 于 ${change.on} ${words[change.kind].zh}，${zh}`,
            en: `${String(change.number)} was ${words[change.kind].en} on ${change.on}, ${en}`,
          },
        });
      }
    };
    for (const number of new Set(changes.map((x) => x.number))) {
      const own = inOrder(changes.filter((x) => x.number === number));
      const certificate = certificates.find((k) => k["number"] === number);
      if (!certificate) {
        for (const x of own) {
          say(
            "unknown-certificate",
            x,
            "本案没有这个编号的证书",
            "but the case has no certificate of that number",
          );
        }
        continue;
      }
      replay(own, certificate, say);
    }
    return wrong;
  },
};

function replay(
  changes: readonly Change[],
  certificate: JsonObject,
  say: (step: Step, change: Change, zh: string, en: string) => void,
): void {
  let suspendedBy: Change | undefined;
  let ended: Change | undefined;
  const { issuedOn, expiresOn } = certificate;
  for (const x of changes) {
    if (ended) {
      say(
        "after-end",
        x,
        `但它已于 ${ended.on} ${words[ended.kind].zh}`,
        `but it had been ${words[ended.kind].en} on ${ended.on}`,
      );
      continue;
    }
    if (isCivilDate(issuedOn) && x.on < issuedOn) {
      say("before-issue", x, `早于签发日期 ${issuedOn}`, `before it was issued on ${issuedOn}`);
    } else if (isCivilDate(expiresOn) && x.on > expiresOn) {
      say("after-expiry", x, `但它已于 ${expiresOn} 到期`, `but it had expired on ${expiresOn}`);
    } else if (x.kind === "suspended" && suspendedBy) {
      say(
        "suspended-twice",
        x,
        `但它自 ${suspendedBy.on} 起一直暂停`,
        `but it had been suspended since ${suspendedBy.on}`,
      );
    } else if (x.kind === "restored" && !suspendedBy) {
      say("restored-unsuspended", x, "但它没有被暂停", "but it was not suspended");
    } else if (x.kind === "cancelled" && suspendedBy) {
      say(
        "cancelled-suspended",
        x,
        `但它自 ${suspendedBy.on} 起暂停，尚未恢复`,
        `but it had been suspended since ${suspendedBy.on} and not restored`,
      );
    }
    if (x.kind === "suspended") suspendedBy = x;
    else if (x.kind === "restored") suspendedBy = undefined;
    else ended = x;
  }
}

/** Of one day, what ends a status comes before what begins one. */
function inOrder(changes: readonly Change[]): Change[] {
  const rank = (x: Change) => ["restored", "suspended", "cancelled", "withdrawn"].indexOf(x.kind);
  return changes.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : rank(a) - rank(b)));
}
