import { optionsSchema } from "../check.js";
import { type AcrossCheck, type Clash, collect, type Side, sideOf } from "./across.js";

interface Given extends Side { readonly number: string; readonly client: string; readonly kind: string }

export const number: AcrossCheck = {
  id: "number",
  description: {
    zh: "同一编号用于不同案卷（证书、案卷），或用于不同客户（合同、任务书、报告；一份合同可以用于同一客户的几个案卷）；按配置的编号规则，编号有缺号。",
    en: "One number in different cases (certificates, cases) or for different clients (contracts, task orders, reports: one contract may serve several cases of a client); numbers missing from a series as the configuration describes it.",
  },
  options: optionsSchema({}, []),
  collect({ numbering }) {
    const byNumber = new Map<string, Given[]>();
    const series = numbering.map((s) => ({ ...s, form: new RegExp(`^(?:${s.pattern})$`, "u"), found: new Map<string, Map<number, Given>>() }));
    return {
      add(facts) {
        for (const { kind, number: text, at } of facts.numbers) {
          const given: Given = { ...sideOf(facts, subjectOf(at.file), at), number: text, client: facts.client?.creditCode || facts.case, kind };
          collect(byNumber, `${facts.body} ${kind} ${text}`, given);
          for (const s of series) {
            const groups = s.kind === kind ? s.form.exec(text)?.groups : undefined;
            if (!groups?.["seq"]) continue;
            const of = Object.entries(groups).filter(([name]) => name !== "seq").map(([, value]) => value).join(" ");
            const members = s.found.get(of) ?? new Map<number, Given>();
            s.found.set(of, members.set(Number(groups["seq"]), given));
          }
        }
      },
      clashes() {
        const twice = [...byNumber.values()].filter((given) => given.length > 1).flatMap((given): Clash[] => {
          const { kind, number: text } = given[0] as Given;
          const apart = new Set(given.map((g) => (exclusive.has(kind) ? g.case : g.client)));
          if (apart.size < 2) return [];
          const cases = [...new Set(given.map((g) => g.case))];
          return [{ sides: given, detail: { zh: `${kindWords[kind]?.zh ?? kind}编号 ${text} 用在 ${cases.join("、")}`, en: `number ${text} of a ${kindWords[kind]?.en ?? kind} stands in ${cases.join(", ")}` } }];
        });
        const gaps = series.flatMap((s) => [...s.found.values()].flatMap((members): Clash[] => {
          const last = Math.max(...members.keys());
          const missing = Array.from({ length: Math.max(0, last - s.first) }, (_, i) => s.first + i).filter((n) => !members.has(n));
          const at = members.get(last);
          if (missing.length === 0 || !at) return [];
          const shown = ranges(missing);
          return [{ sides: [at], severity: "warning", detail: { zh: `${kindWords[s.kind]?.zh ?? s.kind}编号 ${at.number} 之前缺 ${missing.length} 个号：${shown}`, en: `${missing.length} numbers of the ${kindWords[s.kind]?.en ?? s.kind} series are missing before ${at.number}: ${shown}` } }];
        }));
        return [...twice, ...gaps];
      },
    };
  },
};

/** A number of these belongs to one case; the others may serve several cases of one client. */
const exclusive = new Set(["certificate", "case"]);

const kindWords: Readonly<Record<string, { zh: string; en: string }>> = {
  certificate: { zh: "证书", en: "certificate" }, case: { zh: "案卷", en: "case" }, contract: { zh: "合同", en: "contract" }, "task-order": { zh: "任务书", en: "task order" },
  "audit-report": { zh: "审核报告", en: "audit report" }, "stage1-report": { zh: "第一阶段报告", en: "stage 1 report" }, quotation: { zh: "报价", en: "quotation" },
};

/** `records/p/c/audits/02-stage2/task-order.json` → `audits/02-stage2`. */
function subjectOf(file: string): string {
  return /\/(audits\/[^/]+)\/[^/]+$/.exec(file)?.[1] ?? ".";
}

/** 3, 5–8, 12: at most ten pieces. */
function ranges(numbers: readonly number[]): string {
  const pieces: string[] = [];
  for (let i = 0; i < numbers.length; i += 1) {
    const start = i;
    while (numbers[i + 1] === (numbers[i] as number) + 1) i += 1;
    pieces.push(start === i ? String(numbers[i]) : `${numbers[start] ?? ""}–${numbers[i] ?? ""}`);
  }
  return pieces.length > 10 ? `${pieces.slice(0, 10).join(", ")} …` : pieces.join(", ");
}
