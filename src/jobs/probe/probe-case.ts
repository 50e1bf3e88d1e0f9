import type { Outcome } from "../../model/outcome/finding.js";
import {
  type CountsByKind,
  type Probe,
  type ProbeCounts,
  type ProbeKind,
  probeKinds,
  type ToldChange,
} from "../../model/outcome/probe.js";
import { alterationsOf } from "./alterations.js";
import type { Alteration, Innocent } from "./changes.js";
import { drawn } from "./drawn.js";
import { innocentChangesOf } from "./innocent.js";
import { gist, names, newlyTold, whole } from "./noticed.js";
import type { ProbedCase } from "./probed-case.js";
import { asTold, keyOf, silentFields, type Tried } from "./silent-fields.js";

export interface ProbeRequest {
  /** How many changes are drawn; all, where it is left out. */
  readonly sample?: number | undefined;
  readonly seed: string;
  /** Told of each change that was made. */
  progress?(done: number, total: number): void;
}

/**
 * Changes one thing of a case after another and judges each time: what should be noticed, and what
 * should not.
 */
export function probeCase(probed: ProbedCase, request: ProbeRequest): Probe {
  const all = alterationsOf(probed);
  const chosen = drawn([...all, ...innocentChangesOf(probed)], request);
  const before = { now: probed.judge(), archive: probed.judge({}, "archive") };
  const tried: Tried[] = [];
  const innocent: TriedInnocent[] = [];
  for (const [i, change] of chosen.entries()) {
    if (change.kind === "innocent") {
      const rules = newlyTold(before.now, probed.judge(change.make()), gist).map((o) => o.rule);
      innocent.push({ change, rules: [...new Set(rules)] });
    } else tried.push({ change, noticed: isNoticed(change, probed, before) });
    request.progress?.(i + 1, chosen.length);
  }
  const { procedure } = probed.compiled;
  const alike = Map.groupBy(all, keyOf);
  const isNoticedElsewhere = (key: string, known: readonly Tried[]) => {
    const made = new Set(known.map(({ change }) => change));
    return (alike.get(key) ?? []).some((c) => !made.has(c) && isNoticed(c, probed, before));
  };
  return {
    result: {
      procedure: procedure.id,
      case: probed.name,
      changes: countsOf(tried, innocent),
      silent: tried
        .filter(({ change, noticed }) => !noticed && !change.unwatched)
        .map(({ change }) => asTold(change)),
    },
    asOf: probed.asOf,
    fields: silentFields(tried, { procedure, isNoticed: isNoticedElsewhere }),
    told: innocent.flatMap(({ change, rules }): ToldChange[] =>
      rules.length > 0 ? [{ ...asTold(change), rules }] : [],
    ),
  };
}

interface TriedInnocent {
  readonly change: Innocent;
  readonly rules: readonly string[];
}

/** What the case draws as it is. */
interface Before {
  readonly now: readonly Outcome[];
  readonly archive: readonly Outcome[];
}

/**
 * A placeholder may stand until the case is archived; a file that is gone cannot be pointed at:
 * whatever is said because of it, is said of it.
 */
function isNoticed(change: Alteration, probed: ProbedCase, before: Before): boolean {
  const altered = change.make();
  const isTold = (told: readonly Outcome[]) =>
    told.some((o) => change.kind === "file" || names(o, change.file));
  return (
    probed.breaksShape(altered) ||
    isTold(newlyTold(before.now, probed.judge(altered), whole)) ||
    (change.kind === "placeholder" &&
      isTold(newlyTold(before.archive, probed.judge(altered, "archive"), whole)))
  );
}

function countsOf(tried: readonly Tried[], innocent: readonly TriedInnocent[]): CountsByKind {
  const ofKind = (kind: ProbeKind): ProbeCounts => {
    const own = tried.filter(({ change }) => change.kind === kind);
    return {
      tried: own.length,
      noticed: own.filter(({ noticed }) => noticed).length,
      unwatched: own.filter(({ noticed, change }) => !noticed && change.unwatched).length,
    };
  };
  return {
    ...(Object.fromEntries(probeKinds.map((kind) => [kind, ofKind(kind)])) as Readonly<
      Record<ProbeKind, ProbeCounts>
    >),
    innocent: {
      tried: innocent.length,
      told: innocent.filter(({ rules }) => rules.length > 0).length,
    },
  };
}
