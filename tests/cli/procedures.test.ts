import { describe, expect, it } from "vitest";
import { dossier } from "../support/cli.js";
import { root, workspace } from "../support/sample.js";

describe("dossier procedures", () => {
  it("lists the five, none with an open row", async () => {
    const { stdout } = await dossier(["procedures", "--format", "json"], root);
    const list = JSON.parse(stdout) as Record<string, string>[];
    expect(list.map((p) => p["id"])).toEqual([...workspace.procedures.ids]);
    expect(list.map((p) => p["open"])).toEqual(["0", "0", "0", "0", "0"]);
  });

  it.each([...workspace.procedures.ids])(
    "counts the rows of %s: all enforced, none open",
    async (id) => {
      const { stdout } = await dossier(
        ["procedures", "show", id, "--coverage", "--lang", "en", "--format", "csv"],
        root,
      );
      const rows = new Map(
        stdout
          .trim()
          .split("\n")
          .slice(1)
          .map((line) => {
            const [k = "", n = ""] = line.split(",");
            return [k, Number(n)];
          }),
      );
      const [total = 0, ...parts] = rows.values();
      expect(total).toBe(workspace.procedures.get(id)?.procedure.clauses.size);
      expect([...rows].at(-1)).toEqual(["open", 0]);
      // A row may be held in two ways.
      expect(parts.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(total);
    },
  );

  it("prints a register with reading and enforcement, and sets two side by side", async () => {
    const shown = await dossier(["procedures", "show", "tb-gz-036", "--format", "md"], root);
    expect(shown.stdout).toContain("TB-GZ-036/9.4.1-a");
    expect(shown.stdout).toContain("late-decision");
    expect(shown.stdout).toContain("初次认证的认证决定应在现场审核后6个月内完成。");
    expect(
      (await dossier(["procedures", "show", "tb-gz-036", "--lang", "en"], root)).stdout,
    ).toContain("taken within 6 months after the on-site audit");
    const compared = await dossier(
      ["procedures", "compare", "tb-gz-036", "tb-gz-055", "--format", "json"],
      root,
    );
    expect(compared.stdout).toContain("small-initial-temporary-sample");
    expect(compared.code).toBe(0);
  });

  it("names what is known when asked for another", async () => {
    const result = await dossier(["procedures", "show", "tb-gz-037"], root);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain("tb-gz-036");
  });
});
