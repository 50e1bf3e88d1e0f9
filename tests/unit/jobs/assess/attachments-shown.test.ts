import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { attachmentsShown } from "../../../../src/jobs/assess/attachments-shown.js";
import type { Json } from "../../../../src/model/base/json.js";
import type { CaseDocument } from "../../../../src/model/case/case.js";
import type { Procedure } from "../../../../src/model/procedure/procedure.js";
import type { Workspace } from "../../../../src/workspace/workspace.js";

const records = mkdtempSync(join(tmpdir(), "dossier-attachments-"));
const folder = join(records, "p", "C-1", "attachments");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "a.png"), "picture");
writeFileSync(join(records, "secret.txt"), "secret");
symlinkSync(join(records, "secret.txt"), join(folder, "link.png"));
afterAll(() => {
  rmSync(records, { recursive: true });
});

const shown = (value: Json, hidden: readonly string[] = []) =>
  attachmentsShown(
    { config: { records } } as Workspace,
    {
      id: "p/C-1",
      shownAs: "records",
      audits: [],
      records: [{ file: "records/p/C-1/complaint-01.json", kind: "complaint", value }],
    } as unknown as CaseDocument,
    {
      records: [{ path: "complaint-01.json", lines: [], hidden }],
      procedure: { records: new Map() } as unknown as Procedure,
    },
  );

describe("the attachments of a dossier", () => {
  it("are the files that records name, each once for each record", async () => {
    const evidence = { name: "照片", path: "attachments/a.png" };
    const found = await shown({ evidence: [evidence, evidence], other: { deep: [evidence] } });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ name: "照片", record: "complaint-01.json", isHidden: false });
    expect(String(found[0]?.bytes)).not.toBe("null");
  });

  it("in a confidential field are neither enclosed nor named", async () => {
    const found = await shown({ receipt: { name: "收据", path: "attachments/a.png" } }, [
      "/receipt",
    ]);
    expect(found).toMatchObject([{ name: "", path: "", bytes: null, isHidden: true }]);
    const alike = await shown({ receipts: { name: "收据", path: "attachments/a.png" } }, [
      "/receipt",
    ]);
    expect(alike[0]?.isHidden).toBe(false);
  });

  it.each([["attachments/link.png"], ["attachments/missing.png"], ["attachments"]])(
    "are never what is no file of the case: %s",
    async (path) => {
      for (const { bytes } of await shown({ evidence: { name: "x", path } })) {
        expect(bytes).toBeNull();
      }
    },
  );

  it.each([["../../secret.txt"], ["attachments/../../../secret.txt"], ["/etc/hostname"]])(
    "that lead out of the case are passed over: %s",
    async (path) => {
      expect(await shown({ evidence: { name: "x", path } })).toEqual([]);
    },
  );
});
