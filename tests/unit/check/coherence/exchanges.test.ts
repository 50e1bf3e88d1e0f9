import { describe, expect, it } from "vitest";
import { type Change, judgeChanged } from "../../../../src/jobs/procedures/changed-case.js";
import { workspace } from "../../../support/sample.js";
import { archived, baseOf, places, type ProcedureId, procedures } from "./for-archive.js";

const rules = new Set(["change-without-certificate", "former-scope", "certificate-not-there"]);

interface Asked {
  readonly procedure?: ProcedureId;
  readonly name?: string;
  readonly on: string;
}

function found({ procedure = "tb-gz-036", name, on }: Asked, ...changes: Change[]) {
  return judgeChanged(workspace, baseOf(procedure, name), changes, on).result.outcomes.filter(
    (o) => o.outcome === "fail" && rules.has(o.rule),
  );
}

const extended = { name: "PII-2026-0002" };
const change = "scope-change-01.json";
/** The certificate after the extension, which took effect on 2027-07-16, is not there. */
const notExchanged: Change[] = [
  { file: "certificate-02.json" },
  { file: change, pointer: "/newCertificate" },
];

describe("a change that took effect", () => {
  it("says nothing of the sample, in any year", () => {
    for (const on of ["2027-07-15", "2027-07-16", "2027-08-17", "2028-12-31", "2030-01-01"]) {
      expect(found({ ...extended, on })).toEqual([]);
    }
  });

  it("is followed by a certificate: 31 days are in time, the day after is not", () => {
    expect(found({ ...extended, on: "2027-08-16" }, ...notExchanged)).toEqual([]);
    const [one, ...others] = found({ ...extended, on: "2027-08-17" }, ...notExchanged);
    expect(others).toEqual([]);
    expect([one?.rule, one?.severity]).toEqual(["change-without-certificate", "warning"]);
    expect(one?.at?.file).toMatch(/scope-change-01\.json$/);
    expect(one?.at?.pointer).toBe("/effectiveOn");
    expect(one?.message.zh).toContain("超过 31 日");
    expect(one?.remedy?.zh).toContain("换发证书");
  });

  it("counts from the decision where no other day is told", () => {
    const bare = [...notExchanged, { file: change, pointer: "/effectiveOn" }];
    expect(found({ ...extended, on: "2027-08-13" }, ...bare)).toEqual([]);
    expect(found({ ...extended, on: "2027-08-14" }, ...bare)[0]?.at?.pointer).toBe("/decidedOn");
  });

  it("one that lies ahead, was refused or is not concluded has none", () => {
    const on = "2027-09-30";
    const set = (pointer: string, value?: string): Change =>
      value === undefined ? { file: change, pointer } : { file: change, pointer, value };
    expect(found({ ...extended, on }, ...notExchanged, set("/effectiveOn", "2027-09-15"))).toEqual(
      [],
    );
    expect(found({ ...extended, on }, ...notExchanged, set("/conclusion", "refused"))).toEqual([]);
    expect(found({ ...extended, on }, ...notExchanged, set("/conclusion"))).toEqual([]);
  });

  it("a certificate issued before it is not the one that follows; one issued late is", () => {
    const issued = (day: string): Change[] => [
      { file: "certificate-02.json", pointer: "/issuedOn", value: day },
      { file: "certificate-02.json", pointer: "/exchangedOn", value: day },
      { file: "certificate-02.json", pointer: "/validFrom", value: day },
    ];
    expect(found({ ...extended, on: "2027-09-30" }, ...issued("2027-09-20"))).toEqual([]);
    expect(found({ ...extended, on: "2027-09-30" }, ...issued("2027-10-08"))[0]?.rule).toBe(
      "change-without-certificate",
    );
    expect(found({ ...extended, on: "2027-09-30" }, ...issued("2027-07-15"))[0]?.rule).toBe(
      "change-without-certificate",
    );
  });

  it("is not asked once certification ended, or ends before the days are over", () => {
    const cancelled: Change = {
      file: "cancellation-01.json",
      value: { requestedOn: "2027-08-01" },
    };
    expect(found({ ...extended, on: "2027-09-30" }, ...notExchanged, cancelled)).toEqual([]);
    const ends = { file: "certificate-01.json", pointer: "/expiresOn", value: "2027-08-10" };
    const renewal = { file: "certificate-03.json" };
    const told = found({ ...extended, on: "2027-09-30" }, ...notExchanged, ends, renewal);
    expect(told.map(({ rule }) => rule)).not.toContain("change-without-certificate");
  });

  it("is an error once the case is to be archived", () => {
    const told = archived(baseOf("tb-gz-036", extended.name), notExchanged, "2028-01-31");
    const one = told.find(({ rule }) => rule === "change-without-certificate");
    expect(one?.severity).toBe("error");
  });

  const reduced = (days: Record<string, string>): Change => ({
    file: change,
    value: {
      kind: "reduction",
      ground: "停止提供数据库服务",
      scopeBefore: { zh: "甲、乙、丙", en: "a, b, c" },
      scopeAfter: { zh: "甲、乙", en: "a, b" },
      requestedOn: "2026-11-02",
      writtenApplication: true,
      evidence: [],
      conclusion: "approved",
      ...days,
    },
  });

  it("a reduction, too, where no rule of the procedure tells of it", () => {
    const on = "2027-01-31";
    const told = (procedure: ProcedureId, asked: Asked) =>
      found({ ...asked, procedure }, reduced({ decidedOn: "2026-12-01" })).map((o) => o.rule);
    expect(told("zbt-tp-036", { on })).toContain("change-without-certificate");
    expect(told("tb-gz-036", { on })).not.toContain("change-without-certificate");
    expect(told("tb-gz-055", { on })).not.toContain("change-without-certificate");
  });

  it("a change of the certificate that was reviewed, unless it says that none is exchanged", () => {
    const on = "2027-01-31";
    const renamed = (value: Record<string, string>): Change => ({
      file: "change-01.json",
      value: {
        kind: "certificate",
        requestedOn: "2026-11-20",
        items: "组织名称变更",
        writtenApplication: true,
        evidence: [{ name: "新营业执照", path: "attachments/stage2-opening-meeting.png" }],
        ...value,
      },
    });
    const told = (value: Record<string, string>) =>
      found({ on }, renamed(value)).map((o) => `${o.rule} ${o.at?.pointer}`);
    expect(told({ reviewedOn: "2026-12-01" })).toEqual(["change-without-certificate /reviewedOn"]);
    expect(told({})).toEqual([]);
    expect(told({ reviewedOn: "2026-12-01", decision: "不同意换发，名称没有变更" })).toEqual([]);
    expect(told({ kind: "client", reviewedOn: "2026-12-01" })).toEqual([]);
  });
});

describe("the scope after a change", () => {
  const former = {
    zh: "公有云主机、对象存储和数据库服务中与个人可识别信息保护有关的设计、部署、运行和维护",
    en: "Design, deployment, operation and maintenance of PII protection in public cloud hosting, object storage and database services",
  };
  const at = (file: string): Change => ({ file, pointer: "/scope", value: former });
  const order = "audits/04-surveillance-2/task-order.json";

  it("is stated by the records of later days", () => {
    const [one, ...others] = found({ ...extended, on: "2028-12-31" }, at(order));
    expect(others).toEqual([]);
    expect([one?.rule, one?.severity, one?.at?.pointer]).toEqual([
      "former-scope",
      "warning",
      "/scope/zh",
    ]);
    expect(one?.message.zh).toContain("云备份");
    expect(one?.related?.[0]?.file).toMatch(/scope-change-01\.json$/);
  });

  it("is told once for all records that state the former one", () => {
    const all = ["task-order", "audit-plan", "audit-report"].map((kind) =>
      at(`audits/04-surveillance-2/${kind}.json`),
    );
    const [one, ...others] = found({ ...extended, on: "2028-12-31" }, ...all);
    expect(others).toEqual([]);
    expect(one?.related).toHaveLength(3);
  });

  it("a record of the day itself, or before it, may state the former one", () => {
    const on = (day: string) =>
      found({ ...extended, on: "2028-12-31" }, at(order), {
        file: change,
        pointer: "/effectiveOn",
        value: day,
      }).filter(({ rule }) => rule === "former-scope");
    const issued = "2028-05-22";
    expect(on(issued)).toEqual([]);
    expect(on("2028-05-21")).toHaveLength(1);
  });

  it("a certificate issued on that day states the one after it", () => {
    const told = found({ ...extended, on: "2027-07-31" }, at("certificate-02.json"));
    expect(told.map(({ rule }) => rule)).toEqual(["former-scope"]);
  });

  it("is no matter where the change was refused, lies ahead, or was taken back", () => {
    const refused: Change = { file: change, pointer: "/conclusion", value: "refused" };
    expect(found({ ...extended, on: "2028-12-31" }, at(order), refused)).toEqual([]);
    const back: Change = {
      file: "scope-change-02.json",
      value: {
        kind: "reduction",
        ground: "停止云备份服务",
        scopeBefore: { zh: "公有云主机、对象存储、数据库和云备份服务", en: "with" },
        scopeAfter: former,
        requestedOn: "2028-01-05",
        writtenApplication: true,
        evidence: [],
        conclusion: "approved",
        decidedOn: "2028-02-01",
      },
    };
    const told = found({ ...extended, on: "2028-12-31" }, at(order), back);
    expect(told.map((o) => o.at?.file.split("/").slice(3).join("/"))).not.toContain(order);
  });

  it("differs by content alone: another punctuation is the same scope", () => {
    const spaced: Change = {
      file: order,
      pointer: "/scope",
      value: { ...former, zh: ` ${former.zh}。` },
    };
    expect(found({ ...extended, on: "2028-12-31" }, spaced)).toHaveLength(1);
  });
});

describe("the first certificate", () => {
  it.each(["tb-gz-036", "tb-gz-055", "msg1090226-2024"] as const)(
    "is missed when 31 days are past: %s",
    (procedure) => {
      const base = baseOf(procedure);
      const decision = JSON.parse(base.files.get("audits/02-stage2/decision.json") ?? "{}") as {
        readonly decidedOn: string;
      };
      const gone = [...base.files.keys()]
        .filter((file) => file.startsWith("certificate-0"))
        .map((file): Change => ({ file }));
      const told = (days: number) => {
        const day = new Date(`${decision.decidedOn}T00:00:00Z`);
        day.setUTCDate(day.getUTCDate() + days);
        return found({ procedure, on: day.toISOString().slice(0, 10) }, ...gone).map(
          ({ rule, severity }) => `${severity} ${rule}`,
        );
      };
      expect(told(31)).toEqual([]);
      expect(told(32)).toEqual(["warning certificate-not-there"]);
    },
  );

  it.each(["icasp25c", "zbt-tp-036"] as const)("is told by the rule of %s", (procedure) => {
    const told = found({ procedure, on: "2025-12-01" }, { file: "certificate-01.json" });
    expect(told.map(({ rule }) => rule)).not.toContain("certificate-not-there");
  });
});

describe("all samples", () => {
  it.each(procedures)("have the certificates that follow: %s", (procedure) => {
    expect(places(found({ procedure, on: "2032-12-31" }))).toEqual([]);
  });
});
