import type { CaseFacts } from "../../model/case/facts.js";
import { optionsSchema } from "../check.js";
import { type AcrossCheck, type Clash, collect, type Side, sideOf } from "./across.js";

interface Known extends Side {
  readonly name: string;
  readonly creditCode: string;
  readonly names: ReadonlySet<string>;
  readonly changes: string;
}

export const clientIdentity: AcrossCheck = {
  id: "client-identity",
  description: {
    zh: "同一统一社会信用代码有不同名称，或同一名称有不同代码。案卷里有旧名称的证书，或变更记录写明了另一名称的，不算。",
    en: "One unified social credit code under different names, or one name under different codes. A case that shows the other name on an earlier certificate or in a change record is right.",
  },
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
        const names = [...byCode.values()].flatMap(([first, ...others]): Clash[] =>
          others
            .filter((o) => first && !sameName(first, o))
            .map((o) => ({
              sides: [o, first as Known],
              detail: {
                zh: `代码 ${o.creditCode} 在 ${o.case} 叫“${o.name}”，在 ${first?.case ?? ""} 叫“${first?.name ?? ""}”`,
                en: `code ${o.creditCode} is "${o.name}" in ${o.case} and "${first?.name ?? ""}" in ${first?.case ?? ""}`,
              },
            })),
        );
        const codes = [...byName.values()].flatMap(([first, ...others]): Clash[] =>
          others
            .filter(
              (o) => first && o.creditCode && first.creditCode && o.creditCode !== first.creditCode,
            )
            .map((o) => ({
              sides: [o, first as Known],
              detail: {
                zh: `“${o.name}”的代码在 ${o.case} 是 ${o.creditCode}，在 ${first?.case ?? ""} 是 ${first?.creditCode ?? ""}`,
                en: `"${o.name}" has the code ${o.creditCode} in ${o.case} and ${first?.creditCode ?? ""} in ${first?.case ?? ""}`,
              },
            })),
        );
        return [...names, ...codes];
      },
    };
  },
};

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
