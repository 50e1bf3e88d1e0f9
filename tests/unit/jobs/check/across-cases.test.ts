import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkCases } from "../../../../src/jobs/check/check-cases.js";
import { openWorkspace } from "../../../../src/workspace/workspace.js";
import { root } from "../../../support/sample.js";

// A procedure whose text says nothing of numbers.
const first = "records/icasp25c/ITSMS-2023-0001";
const second = "records/icasp25c/ITSMS-2023-0002";
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dossier-test-"));
  for (const part of [first, "records/personnel", "dossier.config.json"]) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  cpSync(join(root, first), join(folder, second), { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Gives the second case other numbers, but for those that it is to have in common. */
function renumber(file: string, { from, to }: { readonly from: string; readonly to: string }) {
  const path = join(folder, second, file);
  writeFileSync(path, readFileSync(path, "utf8").replaceAll(from, to));
}

async function told(): Promise<string[]> {
  const { results } = await checkCases(openWorkspace(folder), [], folder, {
    asOf: "2027-06-30",
    all: true,
    cache: false,
  });
  const across = results.find((r) => r.case === "across")?.outcomes ?? [];
  return across
    .filter((o) => o.rule === "number-used-twice")
    .map((o) => `${o.outcome} ${o.severity} ${o.clauses.join(" ")} ${o.message.zh}`);
}

describe("numbers in several cases of a procedure that has no clause for them", () => {
  it("are told as a warning, and only where they are the same", async () => {
    renumber("case.json", { from: "ITSMS-2023-0001", to: "ITSMS-2023-0002" });
    renumber("certificate-01.json", { from: "ICAS-ITSMS-2023-0045", to: "ICAS-ITSMS-2023-0046" });
    const [found, ...others] = await told();
    expect(others).toEqual([]);
    expect(found).toMatch(/^fail warning  .*ICAS-ITSMS-2026-0067/u);
    renumber("certificate-02.json", { from: "ICAS-ITSMS-2026-0067", to: "ICAS-ITSMS-2026-0068" });
    expect(await told()).toEqual([]);
  });
});
