import { UserError } from "../../model/base/errors.js";
import type { Json } from "../../model/base/json.js";
import { terms } from "../../model/base/terms.words.js";
import { asRecord } from "../../model/case/records.js";
import type { CalculatedAudit } from "../calc/calculation.js";
import { sampleSize, type SiteKind } from "../calc/sample-size.js";
import type { Proposal } from "./editing.js";
import type { Receiving } from "./receiving.js";
import { words } from "./sampling-proposals.words.js";

/** A list of sites of which some are selected. */
interface Group {
  readonly kind: SiteKind;
  /** Of the list of those that are selected. */
  readonly pointer: string;
  readonly sites: readonly string[];
  readonly selected: readonly string[];
}

/**
 * Sites to be sampled where too few are selected yet: those that are, and of the others, in their
 * order, as many as the procedure's sum asks for. Which ones is for a person to judge.
 */
export function samplingProposals(
  { procedure }: Receiving,
  value: Json,
  audit: CalculatedAudit | null,
): Proposal[] {
  if (audit === null) return [];
  return groupsIn(value).flatMap(({ kind, pointer, sites, selected }) => {
    const calculation = sites.length === 0 ? null : sampled({ procedure, audit, kind, sites });
    if (!calculation || selected.length >= calculation.needed) return [];
    const others = sites.filter((site) => !selected.includes(site));
    const { steps, clauses, needed } = calculation;
    const choice = words.choice({ n: needed });
    return [
      {
        pointer,
        value: [...selected, ...others].slice(0, needed),
        derivation: {
          zh: [...steps.map(({ zh }) => zh), choice.zh].join(terms.semicolon().zh),
          en: [...steps.map(({ en }) => en), choice.en].join(terms.semicolon().en),
        },
        clauses,
      },
    ];
  });
}

interface Sampled {
  readonly procedure: Receiving["procedure"];
  readonly audit: CalculatedAudit;
  readonly kind: SiteKind;
  readonly sites: readonly string[];
}

/** Null where the procedure has no sum for such sites. */
function sampled({ procedure, audit, kind, sites }: Sampled) {
  try {
    const { steps, result } = sampleSize(procedure, audit, kind, sites.length);
    return {
      needed: Number(result),
      steps: steps.map(({ text, value }) => ({
        zh: `${text.zh} = ${value}`,
        en: `${text.en} = ${value}`,
      })),
      clauses: [...new Set(steps.flatMap((s) => s.clauses))],
    };
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

function groupsIn(value: Json): Group[] {
  const { similarGroups = [], nonSimilar, temporary } = asRecord("sampling-plan", value) ?? {};
  const single = { nonSimilar, temporary } as const;
  return [
    ...similarGroups.map(({ sites = [], selected = [] }, i) => ({
      kind: "similar" as const,
      pointer: `/similarGroups/${i}/selected`,
      sites,
      selected,
    })),
    ...(["nonSimilar", "temporary"] as const).flatMap((kind) => {
      const { sites = [], selected = [] } = single[kind] ?? {};
      return [{ kind, pointer: `/${kind}/selected`, sites, selected }];
    }),
  ];
}
