import { describe, expect, it } from "vitest";
import type { Json } from "../../../../src/model/base/json.js";
import { archived, baseOf, places, type ProcedureId, procedures } from "./for-archive.js";

const stage2 = "audits/02-stage2";

function valueOf(procedure: ProcedureId, file: string, name?: string): Record<string, Json> {
  const { contents } = baseOf(procedure, name);
  return JSON.parse(Buffer.from(contents.get(file) as Uint8Array).toString()) as Record<
    string,
    Json
  >;
}

describe("where papers lie", () => {
  const papers = (value: Json) =>
    places(archived(baseOf("icasp25c"), [{ file: "archive.json", pointer: "/papers", value }]));
  const receipt = valueOf("icasp25c", `${stage2}/audit-report.json`)["receipt"] as Json;

  it("is said of papers of the case alone", () => {
    expect(papers([{ path: `${stage2}/audit-raport.json`, location: "A-3" }])).toEqual([
      "unknown-archived-paper archive.json#/papers/0/path",
    ]);
    expect(papers([{ path: `${stage2}/audit-report.json`, location: "A-3" }])).toEqual([]);
    expect(papers([{ path: "complaint-07.json", removed: "属于另一客户" }])).toEqual([]);
  });

  it("is not shown by a picture of something else", () => {
    expect(papers([{ path: "contract.json", scan: receipt }])).toHaveLength(1);
    expect(papers([{ path: "contract.json", scan: receipt }])[0]).toMatch(/^picture-shown-twice /);
  });

  it("and a scan that is not there is lacking", () => {
    const scan = { name: "合同", path: "attachments/none.pdf", sha256: "0".repeat(64) };
    const found = archived(baseOf("icasp25c"), [
      { file: "archive.json", pointer: "/papers", value: [{ path: "contract.json", scan }] },
    ]);
    expect(found.map((o) => `${o.rule} ${o.severity}`)).toEqual(["attachment-missing error"]);
  });
});

describe("the photograph of a meeting", () => {
  it.each(procedures)("is not that of the other one: %s", (procedure) => {
    const { media } = valueOf(procedure, `${stage2}/attendance-opening.json`);
    const told = places(
      archived(baseOf(procedure), [
        { file: `${stage2}/attendance-closing.json`, pointer: "/media", value: media as Json },
      ]),
    );
    const place = told.filter((t) => t.startsWith("picture-shown-twice"));
    expect(place).toEqual([`picture-shown-twice ${stage2}/attendance-opening.json#/media/0`]);
  });
});

describe("a picture", () => {
  const later = "audits/03-surveillance-1";
  const twice = (name: string, changes: Parameters<typeof archived>[1]) =>
    places(archived(baseOf("tb-gz-036", name), changes)).filter((t) =>
      t.startsWith("picture-shown-twice"),
    );

  it.each([
    ["attendance-closing.json", "/media"],
    ["audit-report.json", "/receipt"],
  ])("is not that of another audit, too: %s", (file, pointer) => {
    const field = pointer.slice(1);
    const value = valueOf("tb-gz-036", `${stage2}/${file}`)[field] as Json;
    const place = `${later}/${file}#${pointer}${field === "media" ? "/0" : ""}`;
    expect(twice("PII-2026-0001", [{ file: `${later}/${file}`, pointer, value }])).toEqual([
      `picture-shown-twice ${place}`,
    ]);
  });

  it("of people shows nothing that was done about a nonconformity", () => {
    const { media } = valueOf("tb-gz-036", `${stage2}/attendance-closing.json`);
    const file = `${stage2}/nonconformity-01.json`;
    const changes = [{ file, pointer: "/verification/evidence", value: media as Json }];
    expect(twice("PII-2026-0001", changes)).toEqual([
      `picture-shown-twice ${file}#/verification/evidence/0`,
    ]);
  });

  it("may show what two matters rest on", () => {
    const { evidence } = valueOf("tb-gz-036", "suspension-01.json", "PII-2026-0002");
    const changes = [
      { file: "restoration-01.json", pointer: "/evidence", value: evidence as Json },
    ];
    expect(twice("PII-2026-0002", changes)).toEqual([]);
  });
});

describe("the seal of the certification body", () => {
  const seal = (procedure: ProcedureId, value: string) => {
    const { signatures } = valueOf(procedure, "contract.json");
    const roles = (signatures as { role: string }[]).map(({ role }) => role);
    const pointer = `/signatures/${roles.indexOf("bodySignatory")}`;
    // Some procedures have a rule about whoever signs for the body, which tells instead.
    return places(
      archived(baseOf(procedure), [
        { file: "contract.json", pointer: `${pointer}/name`, value },
        { file: "contract.json", pointer: `${pointer}/person` },
      ]),
    ).filter((t) => t.includes(`contract.json#${pointer}`));
  };

  it.each(procedures)("is its own: %s", (procedure) => {
    expect(seal(procedure, "上海某度认证有限公司")).toHaveLength(1);
  });

  it("or that of a person", () => {
    expect(seal("icasp25c", "上海某度认证有限公司")[0]).toMatch(/^seal-of-another-body /);
    expect(seal("icasp25c", "王守一")).toEqual([]);
  });

  it("may say which seal it is, or of which branch", () => {
    expect(seal("icasp25c", "上海英格尔认证有限公司（合同专用章）")).toEqual([]);
    expect(seal("icasp25c", "上海英格尔认证有限公司杭州分公司")).toEqual([]);
  });
});

describe("what is settled in the end", () => {
  it.each([
    ["PII-2026-0002", "appeal-01.json"],
    ["PII-2026-0001", "complaint-01.json"],
    ["PII-2026-0001", "statements.json"],
  ])("is signed: %s %s", (name, file) => {
    const found = archived(baseOf("tb-gz-036", name), [
      { file, pointer: "/signatures", value: [] },
    ]);
    expect(places(found)).toContain(`unsigned-record ${file}#/signatures`);
  });
});

describe("a site on the certificate", () => {
  const site = (file: string) =>
    places(archived(baseOf("icasp25c"), [{ file, pointer: "/sites/1/site", value: "S09" }])).filter(
      (t) => t.startsWith("unknown-site"),
    );

  it("was applied for, and what changed later does not explain it", () => {
    expect(site("certificate-01.json")).toEqual(["unknown-site certificate-01.json#/sites/1/site"]);
    expect(site("certificate-02.json")).toEqual([]);
    const granted = archived(baseOf("zbt-tp-036"), [
      { file: "certificate-01.json", pointer: "/sites/1/site", value: "S09" },
    ]).find((o) => o.rule === "unknown-site");
    expect(granted?.severity).toBe("error");
  });
});

describe("English that the client has asked for", () => {
  const told = (...changes: Parameters<typeof archived>[1]) =>
    places(archived(baseOf("icasp25c"), changes)).filter((t) =>
      t.startsWith("missing-translation"),
    );
  const asked = { file: "application.json", pointer: "/certificateLanguages", value: ["zh", "en"] };
  const confirmation = `${stage2}/certificate-info-confirmation.json`;
  const without = { file: confirmation, pointer: "/scope/en" };

  it("stands on the confirmation of what the certificate says", () => {
    expect(told(asked, without)).toEqual([`missing-translation ${confirmation}#/scope`]);
    expect(told(without)).toEqual([]);
    const byBody = { file: confirmation, pointer: "/englishTranslatedByBody", value: true };
    expect(told(asked, without, byBody)).toEqual([]);
  });
});
