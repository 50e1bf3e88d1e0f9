import type { Bilingual } from "../../model/base/text.js";
import type { CaseFacts } from "../../model/case/facts.js";
import { optionsSchema } from "../check.js";
import { type AcrossCheck, type Clash, collect, type Side, sideOf } from "./across.js";
import { words } from "./client-identity.words.js";

interface Known extends Side {
  readonly name: string;
  readonly creditCode: string;
  readonly names: ReadonlySet<string>;
  readonly changes: string;
}

export const clientIdentity: AcrossCheck = {
  id: "client-identity",
  description: words.description(),
  options: optionsSchema({}, []),
  collect() {
    const byCode = new Map<string, Known[]>();
    const byName = new Map<string, Known[]>();
    return {
      add(facts) {
        const known = knownClient(facts);
        if (!known) return;
        if (known.creditCode) collect(byCode, known.creditCode, known);
        if (known.name) collect(byName, plain(known.name), known);
      },
      clashes() {
        const names = [...byCode.values()].flatMap((list) =>
          compared(list, (one, first) => (sameName(first, one) ? null : twoNames(one, first))),
        );
        const codes = [...byName.values()].flatMap((list) =>
          compared(list, (one, first) => (sameCode(first, one) ? null : twoCodes(one, first))),
        );
        return [...names, ...codes];
      },
    };
  },
};

/** Each of a list beside the first: what does not agree. */
function compared(
  [first, ...others]: readonly Known[],
  difference: (one: Known, first: Known) => Bilingual | null,
): Clash[] {
  return others.flatMap((one): Clash[] => {
    const detail = first ? difference(one, first) : null;
    return first && detail ? [{ sides: [one, first], detail }] : [];
  });
}

function twoNames(one: Known, first: Known): Bilingual {
  return words.twoNames({
    code: one.creditCode,
    case: one.case,
    name: one.name,
    otherCase: first.case,
    otherName: first.name,
  });
}

function twoCodes(one: Known, first: Known): Bilingual {
  return words.twoCodes({
    name: one.name,
    case: one.case,
    code: one.creditCode,
    otherCase: first.case,
    otherCode: first.creditCode,
  });
}

/** A code that is not recorded differs from none. */
function sameCode(a: Known, b: Known): boolean {
  return !a.creditCode || !b.creditCode || a.creditCode === b.creditCode;
}

function knownClient(facts: CaseFacts): Known | null {
  const { client } = facts;
  if (!client) return null;
  return {
    ...sideOf(facts, ".", client.at),
    name: client.name,
    creditCode: client.creditCode,
    names: new Set([client.name, ...facts.certificates.map((c) => c.name.zh)].map(plain)),
    changes: plain(client.changes),
  };
}

function sameName(a: Known, b: Known): boolean {
  return (
    a.names.has(plain(b.name)) ||
    b.names.has(plain(a.name)) ||
    a.changes.includes(plain(b.name)) ||
    b.changes.includes(plain(a.name))
  );
}

/** Full-width forms and spaces make no other name. */
function plain(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "");
}
