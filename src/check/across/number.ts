import { listOf } from "../../model/base/lists.js";
import { type Pattern, patternOf } from "../../model/base/pattern.js";
import type { Value } from "../../model/base/words.js";
import type { CaseFacts, NumberFact } from "../../model/case/facts.js";
import { optionsSchema } from "../check.js";
import {
  type AcrossCheck,
  type Clash,
  collect,
  Meeting,
  type NumberingSeries,
  type Side,
  sideOf,
} from "./across.js";
import { kinds, words } from "./number.words.js";

/** A number as a case gives it out. */
interface Numbered extends Side {
  readonly number: string;
  readonly client: string;
  readonly kind: string;
}

export const number: AcrossCheck = {
  id: "number",
  description: words.description(),
  options: optionsSchema({}, []),
  collect({ numbering, factsOf }) {
    const meeting = new Meeting<string>();
    const series = numbering.map(seriesOf);
    const formless: Numbered[] = [];
    return {
      add(facts) {
        meeting.add(
          facts.case,
          facts.numbers.map((n) => keyOf(facts, n)),
        );
        for (const s of series) for (const n of facts.numbers) addTo(s, facts, n);
        const own = facts.numbers.filter((n) => !hasItsForm(series, n));
        if (own.length > 0) formless.push(...own.map((n) => numbered(facts, n)));
      },
      clashes() {
        const byNumber = new Map<string, Numbered[]>();
        for (const id of meeting.cases()) {
          const facts = factsOf(id);
          for (const n of facts.numbers) collect(byNumber, keyOf(facts, n), numbered(facts, n));
        }
        return [
          ...[...byNumber.values()].flatMap(usedTwice),
          ...series.flatMap(gapsIn),
          ...formless.map((n) => ofOtherForm(n, numbering)),
        ];
      },
    };
  },
};

/** Numbers that should follow one another, by what else stands in them. */
interface Series extends NumberingSeries {
  readonly form: Pattern;
  readonly found: Map<string, Map<number, Numbered>>;
}

function seriesOf(series: NumberingSeries): Series {
  return { ...series, form: patternOf(`^(?:${series.pattern})$`), found: new Map() };
}

/** Whether a number has the form of a series of its kind, where the body says that all have it. */
function hasItsForm(series: readonly Series[], { kind, number: text }: NumberFact): boolean {
  const own = series.filter((s) => s.kind === kind);
  return !own.some((s) => s.every) || own.some(({ form }) => form.test(text));
}

function ofOtherForm(side: Numbered, numbering: readonly NumberingSeries[]): Clash {
  const forms = numbering.filter((s) => s.kind === side.kind).map((s) => s.pattern);
  const detail = words.otherForm({
    kind: kindOf(side.kind),
    number: side.number,
    forms: listOf(forms),
  });
  return { sides: [side], detail };
}

function addTo({ kind, form, found }: Series, facts: CaseFacts, n: NumberFact): void {
  const groups = kind === n.kind ? form.groups(n.number) : undefined;
  if (!groups?.["seq"]) return;
  const key = Object.entries(groups)
    .filter(([name]) => name !== "seq")
    .map(([, value]) => value)
    .join(" ");
  const members = found.get(key) ?? new Map<number, Numbered>();
  found.set(key, members.set(Number(groups["seq"]), numbered(facts, n)));
}

function usedTwice(list: readonly Numbered[]): Clash[] {
  const [first] = list;
  if (!first || list.length < 2) return [];
  const apart = new Set(list.map((n) => (exclusive.has(first.kind) ? n.case : n.client)));
  if (apart.size < 2) return [];
  const cases = listOf([...new Set(list.map((n) => n.case))]);
  const detail = words.usedTwice({ kind: kindOf(first.kind), number: first.number, cases });
  return [{ sides: list, detail }];
}

function gapsIn({ kind, first, found }: Series): Clash[] {
  return [...found.values()].flatMap((members): Clash[] => {
    const numbers = [...members.keys()].sort((a, b) => a - b);
    const gaps = numbers
      .map((n, i) => ({ from: i === 0 ? first : (numbers[i - 1] ?? 0) + 1, to: n - 1 }))
      .filter((g) => g.from <= g.to);
    const last = members.get(numbers.at(-1) ?? 0);
    if (gaps.length === 0 || !last) return [];
    const detail = words.gap({
      kind: kindOf(kind),
      before: last.number,
      missing: gaps.reduce((sum, g) => sum + g.to - g.from + 1, 0),
      numbers: shown(gaps),
    });
    return [{ sides: [last], severity: "warning", detail }];
  });
}

function shown(gaps: readonly { readonly from: number; readonly to: number }[]): string {
  const texts = gaps
    .slice(0, shownAtMost)
    .map((g) => (g.from === g.to ? String(g.from) : `${g.from}–${g.to}`));
  return `${texts.join(", ")}${gaps.length > shownAtMost ? " …" : ""}`;
}

function keyOf({ body }: CaseFacts, { kind, number: text }: NumberFact): string {
  return `${body} ${kind} ${text}`;
}

function numbered(facts: CaseFacts, { kind, number: text, at }: NumberFact): Numbered {
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

function kindOf(kind: string): Value {
  const say = Object.entries(kinds).find(([name]) => name === kind)?.[1];
  return say?.() ?? kind;
}

/** `records/p/c/audits/02-stage2/task-order.json` → `audits/02-stage2`. */
function subjectOf(file: string): string {
  return /\/(audits\/[^/]+)\/[^/]+$/.exec(file)?.[1] ?? ".";
}
