import { describe, expect, it } from "vitest";
import type { Json } from "../../../../src/model/base/json.js";
import {
  archived,
  baseOf,
  places,
  type ProcedureId,
  procedures,
} from "../coherence/for-archive.js";

const stage2 = "audits/02-stage2";
const surveillance = "audits/03-surveillance-1";

function recordOf(procedure: ProcedureId, file: string, name?: string): Json {
  const { contents } = baseOf(procedure, name);
  return JSON.parse(Buffer.from(contents.get(file) as Uint8Array).toString()) as Json;
}

/** Rule and file of what fails when a record of one place lies in another. */
function filed(procedure: ProcedureId, from: string, to: string): string[] {
  const value = recordOf(procedure, from);
  return places(archived(baseOf(procedure), [{ file: to, value }]));
}

describe("a paper of another audit", () => {
  it.each([
    ...procedures.map((p): [ProcedureId, string] => [p, "audit-report"]),
    ...["decision", "attendance-closing", "task-order", "audit-plan"].map(
      (kind): [ProcedureId, string] => ["msg1090226-2024", kind],
    ),
  ])("is told as that, and its neighbours are left alone: %s %s", (procedure, kind) => {
    const file = `${surveillance}/${kind}.json`;
    const told = filed(procedure, `${stage2}/${kind}.json`, file);
    expect(told).toContain(`paper-of-another-audit ${file}#`);
    // Besides, the paper that should be there is missing; a postponement rests on its day.
    const others = told.filter(
      (t) => !/^(paper-of-another-audit|missing-|early-postponement|unnamed-attachment) ?/.test(t),
    );
    expect(others).toEqual([]);
    expect(told.filter((t) => t.startsWith("missing-"))).toHaveLength(1);
  });

  it("is named with the audit that it is of", () => {
    const value = recordOf("msg1090226-2024", `${stage2}/audit-report.json`);
    const file = `${surveillance}/audit-report.json`;
    const found = archived(baseOf("msg1090226-2024"), [{ file, value }]);
    const one = found.find(({ rule }) => rule === "paper-of-another-audit");
    expect(one?.message.zh).toContain("另一次审核（第二阶段审核）的");
  });
});

describe("a paper of another client", () => {
  const other = "江西另一家信息技术有限公司";

  it.each(procedures)("is told where the seal is another's: %s", (procedure) => {
    const contract = recordOf(procedure, "contract.json") as { signatures: { role: string }[] };
    const at = contract.signatures.findIndex((s) => s.role === "client");
    const pointer = `/signatures/${at}/name`;
    const found = archived(baseOf(procedure), [{ file: "contract.json", pointer, value: other }]);
    expect(places(found)).toEqual([`paper-of-another-client contract.json#${pointer}`]);
    expect(found[0]).toMatchObject({ severity: "error" });
    expect(found[0]?.message.zh).toContain(other);
  });

  it.each(["audit-report", "audit-plan", "nonconformity-01"])(
    "%s of another case is told",
    (kind) => {
      const file = `${stage2}/${kind}.json`;
      const value = recordOf("tb-gz-036", file, "PII-2026-0002");
      const told = places(archived(baseOf("tb-gz-036"), [{ file, value }])).filter(
        (p) => !p.includes(" attachments"),
      );
      expect(told).toContain(`paper-of-another-audit ${file}#`);
    },
  );

  it("a contract of another client is told as a whole, and nothing is held against the audits", () => {
    const value = recordOf("tb-gz-036", "contract.json", "PII-2026-0002");
    const found = archived(baseOf("tb-gz-036"), [{ file: "contract.json", value }]);
    expect(places(found)).toEqual([
      "missing-contract case.json#",
      "paper-of-another-client contract.json#",
    ]);
  });

  it("a slip of the pen is none", () => {
    const contract = recordOf("tb-gz-036", "contract.json") as {
      signatures: { role: string; name: string }[];
    };
    const at = contract.signatures.findIndex((s) => s.role === "client");
    const name = `${contract.signatures[at]?.name ?? ""}`.replace("澄明", "澄朋");
    const pointer = `/signatures/${at}/name`;
    const found = archived(baseOf("tb-gz-036"), [{ file: "contract.json", pointer, value: name }]);
    expect(places(found)).toEqual([`copies-differ contract.json#${pointer}`]);
  });
});
