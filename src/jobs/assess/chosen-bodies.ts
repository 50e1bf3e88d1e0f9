import { UserError } from "../../model/base/errors.js";
import { hasCases } from "../../read/records-folder.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { words } from "./chosen-bodies.words.js";

/** In place of the name of a body: the cases of all of them. */
export const allBodies = "all";

export interface BodyChoice {
  /** Short names of bodies; null where none is named. */
  readonly bodies: readonly string[] | null;
  /** Whether several are looked at together where none is named. */
  readonly mayBeSeveral: boolean;
}

/**
 * The procedures of the chosen bodies that cases are kept under. An accreditation body assesses one
 * body: where cases of several are kept and none is named, nobody can know which is meant.
 */
export function proceduresOfBodies(workspace: Workspace, choice: BodyChoice): readonly string[] {
  const { procedures } = workspace;
  const bodies = new Map(
    procedures.ids
      .filter((id) => hasCases(sourceOf(workspace), id))
      .flatMap((id) => {
        const procedure = procedures.get(id)?.procedure;
        return procedure ? [[id, procedure.data.body.short] as const] : [];
      }),
  );
  const chosen = chosenAmong([...new Set(bodies.values())].sort(), choice);
  return [...bodies].flatMap(([id, body]) => (chosen.includes(body) ? [id] : []));
}

function chosenAmong(
  kept: readonly string[],
  { bodies, mayBeSeveral }: BodyChoice,
): readonly string[] {
  if (bodies === null) {
    if (kept.length <= 1 || mayBeSeveral) return kept;
    throw new UserError(
      "usage",
      words.several({ n: kept.length, bodies: kept.join(", ") }),
      words.nameOne({ body: kept[0] ?? "" }),
    );
  }
  if (bodies.includes(allBodies)) return kept;
  const unknown = bodies.filter((b) => !kept.includes(b));
  if (unknown.length > 0) {
    throw new UserError(
      "usage",
      words.noCases({ bodies: unknown.join(", ") }),
      words.known({ bodies: kept.join(", ") }),
    );
  }
  return bodies;
}
