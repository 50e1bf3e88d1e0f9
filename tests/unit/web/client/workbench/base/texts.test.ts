import { describe, expect, it } from "vitest";
import {
  caseAddress,
  pathInCase,
  recordAddress,
} from "../../../../../../src/web/client/workbench/base/addresses.js";
import { daysLeftText, spanText } from "../../../../../../src/web/client/workbench/base/days.js";
import { plainRemedy } from "../../../../../../src/web/client/workbench/pieces/remedy.js";

describe("addresses", () => {
  it("keep the slashes of a path and nothing else that means something", () => {
    expect(caseAddress("p/A 1?#")).toBe("/cases/p/A%201%3F%23");
    expect(recordAddress("p/A", "audits/02-stage2/plan.json", "/team/0")).toBe(
      "/cases/p/A/record/audits/02-stage2/plan.json#/team/0",
    );
  });

  it("name a file from the folder of its case", () => {
    expect(pathInCase("p/A", "records/p/A/contract.json")).toBe("contract.json");
    expect(pathInCase("p/A", "contract.json")).toBe("contract.json");
    expect(pathInCase("p/A", "records/personnel/A-001.json")).toBe("records/personnel/A-001.json");
  });
});

describe("days", () => {
  it("are left, are today, or are over", () => {
    expect([2, 1, 0, -1, -2].map((n) => daysLeftText(n).en)).toEqual([
      "2 days left",
      "1 day left",
      "due today",
      "1 day overdue",
      "2 days overdue",
    ]);
  });

  it("stand as one where a window is one day long", () => {
    expect(spanText("2027-01-01", "2027-01-01")).toBe("2027-01-01");
    expect(spanText("2027-01-01", "2027-02-01")).toBe("2027-01-01 – 2027-02-01");
    expect(spanText(null, "2027-02-01")).toBe("2027-02-01");
    expect(spanText(null, null)).toBe("");
  });
});

describe("remedies", () => {
  it("leave out what is typed into a terminal, and nothing else", () => {
    expect(
      plainRemedy({
        zh: "补上审核记录（`dossier new record` 可生成样表）",
        en: "Add the audit record (`dossier new record` makes a blank one)",
      }),
    ).toEqual({ zh: "补上审核记录", en: "Add the audit record" });
    const other = { zh: "在 2027-07-05 之前（含当日）完成", en: "Do it (that day included)" };
    expect(plainRemedy(other)).toEqual(other);
  });
});
