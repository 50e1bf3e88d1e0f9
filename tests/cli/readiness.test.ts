import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Readiness } from "../../src/model/outcome/readiness.js";
import { dossier, sampleRepository } from "../support/cli.js";
import { everyThird, itInTurn } from "../support/long.js";
import { asOf, root } from "../support/sample.js";

let repository: ReturnType<typeof sampleRepository>;
beforeEach(() => {
  repository = sampleRepository();
});
afterEach(() => {
  repository.remove();
});

const file = (name: string) => join(repository.caseFolder, name);
const edit = (name: string, from: string | RegExp, to: string) => {
  writeFileSync(file(name), readFileSync(file(name), "utf8").replace(from, to));
};
async function ready(
  step: string,
  day = asOf,
): Promise<{ code: number | null; found: Readiness; lacking: string[] }> {
  const result = await dossier(
    ["check", "PII-2026-0001", "--for", step, "--as-of", day, "--format", "json"],
    repository.folder,
  );
  const [found] = (JSON.parse(result.stdout) as { cases: Readiness[] }).cases as [Readiness];
  return {
    code: result.code,
    found,
    lacking: found.items.map((i) => `${i.state} ${i.outcome.rule}`),
  };
}

describe("ready for", () => {
  it.each(["decision", "certificate", "archive", "assessment"])(
    "%s: the whole sample is, and says how many of how many are there",
    async (step) => {
      const { code, found } = await ready(step);
      expect(code).toBe(0);
      expect(found.ready).toBe(true);
      expect(found.total).toBeGreaterThan(100);
      expect(Object.values(found.counts).reduce((a, b) => a + b, 0)).toBe(found.total);
      expect(found.counts.present + found.counts.open).toBe(found.total);
    },
  );

  itInTurn(
    "the decision: what comes before it is due, though nothing in the case proves it yet; what it makes is not",
    async () => {
      for (const name of ["decision", "feedback", "certificate-info-confirmation"]) {
        rmSync(file(`audits/02-stage2/${name}.json`), { force: true });
      }
      for (const name of [
        "audits/03-surveillance-1",
        "certificate-01.json",
        "regulator-report-01.json",
      ]) {
        rmSync(file(name), { recursive: true });
      }
      edit("audit-programme.json", /"completedOn": "[^"]*",?\s*/g, "");
      const before = await ready("decision", "2026-07-20");
      expect(before.found.subject).toBe("audits/02-stage2");
      expect(before.lacking).toEqual(expect.arrayContaining(["missing missing-feedback"]));
      expect(before.lacking.join()).not.toMatch(/missing-decision|missing-certificate,/);
      expect(before.code).toBe(1);
      rmSync(file("audits/02-stage2/audit-report.json"));
      expect((await ready("decision", "2026-07-20")).lacking).toContain(
        "missing missing-audit-report",
      );
    },
  );

  it.each(
    everyThird<[string, string, () => void, RegExp]>([
      [
        "archive",
        "a record that is missing",
        () => {
          rmSync(file("contract.json"));
        },
        /^missing missing-contract$/m,
      ],
      [
        "archive",
        "a signature that is missing",
        () => {
          edit("audits/02-stage2/decision.json", '"role": "generalManager"', '"role": "observer"');
        },
        /^unsigned /m,
      ],
      [
        "archive",
        "a field that is missing",
        () => {
          edit("audits/02-stage2/decision.json", '"decidedOn"', '"decidedOm"');
        },
        /^incomplete (missing|unknown)-field$/m,
      ],
      [
        "archive",
        "clauses that nobody has answered",
        () => {
          rmSync(file("statements.json"));
        },
        /^notJudged unstated-clause$/m,
      ],
      [
        "archive",
        "what was done too late, which does not hinder",
        () => {
          edit("regulator-report-01.json", /"reportedOn": "[^"]*"/, '"reportedOn": "2026-12-30"');
        },
        /^late /m,
      ],
      [
        "certificate",
        "a nonconformity that is open",
        () => {
          edit(
            "audits/02-stage2/nonconformity-01.json",
            /"verification": \{[\s\S]*?\n {2}\},?/,
            "",
          );
        },
        /^(notMet|incomplete|notJudged|overdue) /m,
      ],
      [
        "certificate",
        "a field that the certificate lacks, once there is one",
        () => {
          edit("certificate-01.json", /"creditCode": "[^"]*",/, "");
        },
        /^incomplete missing-field[^]*unprintable-document$/m,
      ],
      [
        "certificate",
        "what its form wants of the body",
        () => {
          const config = join(repository.folder, "dossier.config.json");
          writeFileSync(config, '{ "format": 2 }');
        },
        /unprintable-document$/m,
      ],
    ]),
  )("%s: names %s", async (step, _, spoil, expected) => {
    spoil();
    const { found, lacking, code } = await ready(step);
    expect(lacking.join("\n")).toMatch(expected);
    if (!lacking.some((l) => !l.startsWith("late ") && !l.startsWith("open "))) {
      expect(found.ready).toBe(true);
      expect(code).toBe(0);
    } else expect(code).toBe(1);
    for (const i of found.items) {
      if (i.state !== "open") expect(i.outcome.remedy?.zh ?? "").not.toBe("");
    }
  });

  it("what is overdue is not late but open to be done", async () => {
    expect((await ready("archive", "2028-12-31")).lacking).toContain(
      "overdue late-next-surveillance",
    );
  });

  itInTurn(
    "nothing, where a case has no audit: not ready by itself, no hindrance among all",
    async () => {
      const alone = await dossier(
        ["check", "HIS-2026-0009", "--for", "decision", "--as-of", asOf],
        root,
      );
      expect(alone.code).toBe(1);
      expect(alone.stdout).toContain("没有可以据以作出认证决定的审核");
      expect((await dossier(["check", "--for", "decision", "--as-of", asOf], root)).code).toBe(0);
    },
  );

  itInTurn("an assessment looks at the body's own folder, too", async () => {
    const result = await dossier(
      ["check", "--for", "assessment", "--as-of", asOf, "--format", "json"],
      repository.folder,
    );
    expect(
      (JSON.parse(result.stdout) as { cases: Readiness[] }).cases.map((c) => c.case),
    ).toContain("cb/TB");
  });

  itInTurn("has text, Markdown and CSV, and says so of the others", async () => {
    rmSync(file("contract.json"));
    for (const format of ["text", "markdown", "csv"]) {
      expect(
        (
          await dossier(
            ["check", "PII-2026-0001", "--for", "archive", "--as-of", asOf, "--format", format],
            repository.folder,
          )
        ).stdout,
      ).toMatch(/缺少/);
    }
    expect(
      (await dossier(["check", "--for", "archive", "--format", "sarif"], repository.folder)).code,
    ).toBe(2);
  });
});
