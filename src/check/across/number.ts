import type { CaseFacts, NumberFact } from "../../model/case/facts.js";
import { optionsSchema } from "../check.js";
import { type AcrossCheck, type Clash, collect, Meeting, type Side, sideOf } from "./across.js";

interface Given extends Side {
  readonly number: string;
  readonly client: string;
  readonly kind: string;
}

export const number: AcrossCheck = {
  id: "number",
  description: {
    zh: "同一编号用于不同案卷（证书、案卷），或用于不同客户（合同、任务书、报告；一份合同可以用于同一客户的几个案卷）；按配置的编号规则，编号有缺号。",
    en: "One number in different cases (certificates, cases) or for different clients (contracts, task orders, reports: one contract may serve several cases of a client); numbers missing from a series as the configuration describes it.",
  },
  options: optionsSchema({}, []),
  collect({ numbering, factsOf }) {
    const meeting = new Meeting<string>();
    const series = numbering.map((s) => ({
      ...s,
      form: new RegExp(`^(?:${s.pattern})$`, "u"),
      found: new Map<string, Map<number, Given>>(),
    }));
    return {
      add(facts) {
        meeting.add(
          facts.case,
          facts.numbers.map((n) => keyOf(facts, n)),
        );
        for (const s of series) {
          for (const n of facts.numbers) {
            const groups = s.kind === n.kind ? s.form.exec(n.number)?.groups : undefined;
            if (!groups?.["seq"]) continue;
            const of = Object.entries(groups)
              .filter(([name]) => name !== "seq")
              .map(([, value]) => value)
              .join(" ");
            const members = s.found.get(of) ?? new Map<number, Given>();
            s.found.set(of, members.set(Number(groups["seq"]), given(facts, n)));
          }
        }
      },
      clashes() {
        const byNumber = new Map<string, Given[]>();
        for (const facts of meeting.cases().map(factsOf)) {
          for (const n of facts.numbers) collect(byNumber, keyOf(facts, n), given(facts, n));
        }
        const twice = [...byNumber.values()]
          .filter((list) => list.length > 1)
          .flatMap((list): Clash[] => {
            const { kind, number: text } = list[0] as Given;
            const apart = new Set(list.map((g) => (exclusive.has(kind) ? g.case : g.client)));
            if (apart.size < 2) return [];
            const cases = [...new Set(list.map((g) => g.case))];
            return [
              {
                sides: list,
                detail: {
                  zh: `${kindWords[kind]?.zh ?? kind}编号 ${text} 用在 ${cases.join("、")}`,
                  en: `number ${text} of a ${kindWords[kind]?.en ?? kind} stands in ${cases.join(", ")}`,
                },
              },
            ];
          });
        const missingOnes = series.flatMap((s) =>
          [...s.found.values()].flatMap((members): Clash[] => {
            const numbers = [...members.keys()].sort((a, b) => a - b);
            const gaps = numbers
              .map((n, i) => ({ from: i === 0 ? s.first : (numbers[i - 1] ?? 0) + 1, to: n - 1 }))
              .filter((g) => g.from <= g.to);
            const at = members.get(numbers.at(-1) ?? 0);
            if (gaps.length === 0 || !at) return [];
            const missing = gaps.reduce((sum, g) => sum + g.to - g.from + 1, 0);
            const shown = `${gaps
              .slice(0, shownAtMost)
              .map((g) => (g.from === g.to ? String(g.from) : `${g.from}–${g.to}`))
              .join(", ")}${gaps.length > shownAtMost ? " …" : ""}`;
            return [
              {
                sides: [at],
                severity: "warning",
                detail: {
                  zh: `${kindWords[s.kind]?.zh ?? s.kind}编号 ${at.number} 之前缺 ${missing} 个号：${shown}`,
                  en: `${missing} numbers of the ${kindWords[s.kind]?.en ?? s.kind} series are missing before ${at.number}: ${shown}`,
                },
              },
            ];
          }),
        );
        return [...twice, ...missingOnes];
      },
    };
  },
};

function keyOf({ body }: CaseFacts, { kind, number: text }: NumberFact): string {
  return `${body} ${kind} ${text}`;
}

function given(facts: CaseFacts, { kind, number: text, at }: NumberFact): Given {
  return {
    ...sideOf(facts, subjectOf(at.file), at),
    number: text,
    client: facts.client?.creditCode || facts.case,
    kind,
  };
}

const shownAtMost = 10;

/** A number of these belongs to one case; the others may serve several cases of one client. */
const exclusive = new Set(["certificate", "case"]);

const kindWords: Readonly<Record<string, { zh: string; en: string }>> = {
  certificate: { zh: "证书", en: "certificate" },
  case: { zh: "案卷", en: "case" },
  contract: { zh: "合同", en: "contract" },
  "task-order": { zh: "任务书", en: "task order" },
  "audit-report": { zh: "审核报告", en: "audit report" },
  "stage1-report": { zh: "第一阶段报告", en: "stage 1 report" },
  quotation: { zh: "报价", en: "quotation" },
};

/** `records/p/c/audits/02-stage2/task-order.json` → `audits/02-stage2`. */
function subjectOf(file: string): string {
  return /\/(audits\/[^/]+)\/[^/]+$/.exec(file)?.[1] ?? ".";
}
