import { describe, expect, it } from "vitest";
import {
  type Change,
  judgeChanged,
  readBase,
} from "../../../../src/jobs/procedures/changed-case.js";
import { workspace } from "../../../support/sample.js";

const base = readBase(workspace, "zbt-tp-036", "ISMS-2025-0001");
const client = "91440300MA9XC20251";

interface Tie {
  readonly person: string;
  readonly until?: string;
  readonly consulting?: boolean;
  readonly creditCode?: string;
}

/** Files and pointers of what is told of a person with a tie. */
function told({ person, ...tie }: Tie, ...more: readonly Change[]): string[] {
  const file = `personnel/${person}.json`;
  const ties = { file, pointer: "/ties", value: [{ creditCode: client, kind: "咨询", ...tie }] };
  return judgeChanged(workspace, base, [ties, ...more], "2028-07-01")
    .result.outcomes.filter((o) => o.rule === "tied-to-client")
    .map((o) => `${o.at?.file.split("ISMS-2025-0001/")[1] ?? ""}#${o.at?.pointer ?? ""}`);
}

const consulting = true;

describe("ties to the client", () => {
  it("keep whoever reviews and plans from it for two years, to the day", () => {
    // The review was completed on 2025-04-28.
    const review = "application-review.json#/reviewer";
    expect(told({ person: "R-201", consulting, until: "2023-04-29" })).toContain(review);
    expect(told({ person: "R-201", consulting, until: "2023-04-28" })).not.toContain(review);
  });

  it("keep whoever decides from it, told once of all decisions", () => {
    expect(told({ person: "D-201", consulting, until: "2025-07-01" })).toEqual([
      "audits/02-stage2/decision.json#/decisionMaker/person",
    ]);
  });

  it("are told once of each audit that somebody takes part in", () => {
    const found = told({ person: "T-201", consulting, until: "2024-01-01" });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("audits/02-stage2/");
  });

  it("are told of who stood in, and not of whom he replaced before the audit began", () => {
    const replacements = (on: string) => ({
      file: "audits/02-stage2/task-order.json",
      pointer: "/replacements",
      value: [{ on, replaced: "A-202", replacedBy: "A-204", unforeseeable: true, reason: "生病" }],
    });
    expect(told({ person: "A-204", until: "2025-06-30" }, replacements("2025-06-04"))).toHaveLength(
      1,
    );
    expect(told({ person: "A-204", until: "2025-06-30" })).toEqual([]);
  });

  it("that are no service end with their last day", () => {
    expect(told({ person: "D-201", until: "2025-07-09" })).toHaveLength(1);
    expect(told({ person: "D-201", until: "2025-07-08" })).toEqual([]);
  });

  it("to another organisation say nothing", () => {
    expect(told({ person: "D-201", consulting, creditCode: "91440300MA9XC20252" })).toEqual([]);
  });
});
