import { describe, expect, it } from "vitest";
import { profileOf } from "../../../../src/jobs/assess/profile.js";
import {
  type Change,
  changedCase,
  readBase,
} from "../../../../src/jobs/procedures/changed-case.js";
import { asOf, workspace } from "../../../support/sample.js";

const first = readBase(workspace, "tb-gz-036", "PII-2026-0001");
const twoCycles = readBase(workspace, "icasp25c", "ITSMS-2023-0001");
function certificates(changes: readonly Change[], base = first) {
  const { document, compiled } = changedCase(workspace, base, changes, asOf);
  return profileOf(document, compiled.procedure, [], asOf).certificates;
}
const scopes = (changes: readonly Change[]) => certificates(changes)[0]?.scopes;

const narrower = "公有云主机和数据库服务中与个人可识别信息保护有关的设计、部署、运行";
const report = "audits/02-stage2/audit-report.json";

describe("the scope of a certificate beside what led to it", () => {
  it("is applied for, audited and decided by the papers that say so", () => {
    const { applied, audited, decided, certificate } = scopes([]) ?? {};
    for (const source of [applied, audited, decided]) {
      expect(source).toMatchObject({ text: certificate, differs: null });
    }
    expect(applied?.at.file).toMatch(/PII-2026-0001\/application\.json$/);
    expect(audited?.at.file).toMatch(/02-stage2\/audit-report\.json$/);
    expect(decided?.at.file).toMatch(/02-stage2\/decision\.json$/);
  });

  it("is told part by part where less was audited", () => {
    const told = scopes([{ file: report, pointer: "/scope/zh", value: narrower }]);
    expect(told?.audited?.text?.zh).toBe(narrower);
    expect(told?.audited?.differs?.zh).toBe(
      "只在证书上：公有云主机 · 对象存储和数据库服务中与个人可识别信息保护有关的设计 · 运行和维护；证书上没有：公有云主机和数据库服务中与个人可识别信息保护有关的设计 · 运行",
    );
    expect(told?.applied?.differs).toBeNull();
    expect(told?.decided?.differs).toBeNull();
  });

  it("is the same where only the punctuation differs", () => {
    const spaced = scopes([])?.certificate?.zh.replaceAll("、", ", ") ?? "";
    const told = scopes([{ file: report, pointer: "/scope/zh", value: spaced }]);
    expect(told?.audited?.differs).toBeNull();
  });

  it("is not made up where a decision names none, or no report is there", () => {
    expect(scopes([{ file: "audits/02-stage2/decision.json", pointer: "/scope" }])).toMatchObject({
      decided: { text: null, differs: null },
    });
    expect(scopes([{ file: report }])?.audited).toBeNull();
  });

  it("of each cycle is compared with the audit of that cycle", () => {
    const changes = ["02-stage2", "05-recertification"].map((audit) => ({
      file: `audits/${audit}/audit-report.json`,
      pointer: "/scope/zh",
      value: audit,
    }));
    expect(certificates(changes, twoCycles).map((c) => c.scopes.audited?.text?.zh)).toEqual([
      "02-stage2",
      "05-recertification",
    ]);
  });

  it("follows an approved change of scope that came before the certificate", () => {
    const change = (over: object) => ({
      file: "scope-change-01.json",
      value: {
        kind: "extension",
        requestedOn: "2026-07-01",
        scopeAfter: { zh: narrower, en: "narrower" },
        decidedOn: certificates([])[0]?.issuedOn ?? "",
        newCertificate: certificates([])[0]?.number ?? "",
        ...over,
      },
    });
    for (const source of ["applied", "decided"] as const) {
      expect(scopes([change({})])?.[source]?.text?.zh).toBe(narrower);
      expect(scopes([change({ conclusion: "refused" })])?.[source]?.text?.zh).not.toBe(narrower);
      expect(scopes([change({ decidedOn: "2027-05-01" })])?.[source]?.text?.zh).not.toBe(narrower);
    }
  });
});
