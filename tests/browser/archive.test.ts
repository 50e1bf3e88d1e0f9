import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Verification } from "../../src/model/outcome/verification.js";
import { openZip } from "../../src/seal/package/read-zip.js";
import { manifestOf } from "../support/bag.js";
import { dossier, printedRepository, sampleRepository } from "../support/cli.js";
import { type TestAuthority, testAuthority } from "../support/signing.js";

const asOf = ["--as-of", "2027-06-30"];
const caseId = "PII-2026-0001";
let repository: Awaited<ReturnType<typeof printedRepository>>;
let authority: TestAuthority;
const run = (args: readonly string[], environment: Record<string, string> = {}) =>
  dossier(args, repository.folder, environment);
const archive = (...args: readonly string[]) =>
  run(["archive", caseId, ...asOf, ...args], authority.environment("陆远舟"));
const verify = async (path: string): Promise<Verification> =>
  JSON.parse(
    (await run(["verify", path, "--trust", authority.ca, "--format", "json"])).stdout,
  ) as Verification;
const failed = (v: Verification) =>
  [v, ...v.parts]
    .flatMap((p) => p.items)
    .filter((i) => i.state === "fail")
    .map((i) => `${i.check} ${i.subject}`);

beforeAll(async () => {
  repository = await printedRepository();
  authority = await testAuthority("陆远舟");
});
afterAll(() => {
  repository.remove();
  authority.remove();
});

describe("archive", () => {
  it("packs, seals and verifies; the same state is not packed twice", async () => {
    const first = await archive("--span", "initial", "--format", "folder", "--sm3");
    expect(first.stderr).toContain("保存至 2032-07-26");
    expect(first.stderr).toContain("TB-GZ-036/13.1");
    expect(first.stderr).toContain("不具有法律效力");
    expect([first.code, first.stdout.trim()]).toEqual([0, `archive/000001-${caseId}-initial`]);
    const again = await archive("--span", "initial", "--format", "folder", "--sm3");
    expect([again.code, again.stderr]).toEqual([0, expect.stringContaining("没有再写")]);
    const whole = await archive();
    expect([whole.code, whole.stdout.trim()]).toEqual([0, `archive/000002-${caseId}-case.zip`]);
    const { integrity, completeness, verdict, parts } = await verify("archive");
    expect([integrity, completeness, verdict, parts.length]).toEqual(["pass", "pass", "pass", 2]);
    expect(
      parts.every(
        (p) =>
          p.items.some((i) => i.check === "visible-fields" && i.state === "pass") &&
          p.items.some((i) => i.check === "embedded-record" && i.state === "pass"),
      ),
    ).toBe(true);
  }, 240_000);

  it("holds everything a package stands for: original bytes, documents, knowledge, reports, cover and contents, recipe", () => {
    const folder = join(repository.folder, "archive", `000001-${caseId}-initial`);
    const at = (path: string) => readFileSync(join(folder, path));
    const plan = "records/tb-gz-036/PII-2026-0001/audits/02-stage2/audit-plan.json";
    expect(at(`data/${plan}`).equals(readFileSync(join(repository.folder, plan)))).toBe(true);
    // Of the span alone, with the people whom its records name.
    expect(
      existsSync(join(folder, "data/records/tb-gz-036/PII-2026-0001/audits/03-surveillance-1")),
    ).toBe(false);
    expect(existsSync(join(folder, "data/records/personnel/A-001.json"))).toBe(true);
    expect(existsSync(join(folder, "data/records/personnel/A-301.json"))).toBe(false);
    for (const path of [
      "data/documents/case-cover.zh.pdf",
      "data/documents/case-contents.zh.pdf",
      "data/documents/02-stage2/audit-report.zh.pdf",
      "data/knowledge/schemas/procedures/tb-gz-036/clauses/5.6.1.json",
      "data/knowledge/templates/audit-report/document.hbs",
      "data/knowledge/dossier.config.json",
      "data/report/signers.json",
      "核验说明-VERIFY.txt",
      "manifest-sm3.txt",
    ]) {
      expect(existsSync(join(folder, path)), path).toBe(true);
    }
    const clauses = JSON.parse(at("data/report/clauses.json").toString("utf8")) as {
      clause: string;
      outcomes: unknown[];
    }[];
    expect(clauses.length).toBe(424);
    expect(clauses.find((c) => c.clause === "TB-GZ-036/5.4.7-2")?.outcomes.length).toBeGreaterThan(
      0,
    );
    const info = at("bag-info.txt").toString("utf8");
    expect(info).toMatch(/^Package-Number: 1$/m);
    expect(info).toMatch(/^Previous-Package: none$/m);
    // The manifests are those that sha256sum reads.
    expect(at("manifest-sha256.txt").toString("utf8")).toMatch(/^([0-9a-f]{64} {2}data\/\S.*\n)+$/);
  });

  it("chains the packages by their digests", async () => {
    const first = readFileSync(
      join(repository.folder, "archive", `000001-${caseId}-initial`, "tagmanifest-sha256.txt"),
    );
    const { files } = await openZip(
      readFileSync(join(repository.folder, "archive", `000002-${caseId}-case.zip`)),
    );
    const second = (await files.find((f) => f.path === "bag-info.txt")?.read())?.toString("utf8");
    const register = JSON.parse(
      readFileSync(join(repository.folder, "archive", "register.json"), "utf8"),
    ) as { identity: string; name: string }[];
    expect(register[0]?.identity).toBe(createHash("sha256").update(first).digest("hex"));
    expect(second).toContain(
      `Previous-Package: ${register[0]?.name ?? ""}\nPrevious-Package-SHA256: ${register[0]?.identity ?? ""}`,
    );
  });

  it("gives the same payload in another folder, whoever signs", async () => {
    const other = sampleRepository();
    try {
      // What is printed already is not printed again: another test proves that it would be the
      // same.
      cpSync(join(repository.folder, "out"), join(other.folder, "out"), { recursive: true });
      const made = await dossier(
        ["archive", caseId, ...asOf, "--span", "initial", "--format", "folder", "--unsigned"],
        other.folder,
      );
      expect(made.code).toBe(0);
      const name = `000001-${caseId}-initial.unsigned`;
      const [a, b] = [
        join(repository.folder, "archive", `000001-${caseId}-initial`),
        join(other.folder, "archive", name),
      ].map((f) => readFileSync(join(f, "manifest-sha256.txt"), "utf8"));
      expect(b).toBe(a);
      const unsigned = JSON.parse(
        (await dossier(["verify", join("archive", name), "--format", "json"], other.folder)).stdout,
      ) as Verification;
      expect(failed(unsigned)).toEqual([`package-signature ${name}`]);
    } finally {
      other.remove();
    }
  }, 240_000);
});

describe("alterations that verify finds", () => {
  const source = () => join(repository.folder, "archive", `000001-${caseId}-initial`);
  const copy = (name: string) => {
    const to = join(repository.folder, "copies", name);
    cpSync(source(), to, { recursive: true });
    return to;
  };
  /** What a forger with all tools but the key can do: mend every manifest. */
  const reseal = (folder: string) => {
    const all = new Map(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((e) => e.isFile())
        .map((e) => {
          const path = join(e.parentPath, e.name);
          return [path.slice(folder.length + 1), readFileSync(path)] as const;
        }),
    );
    for (const a of ["sha256", "sm3"]) {
      writeFileSync(
        join(folder, `manifest-${a}.txt`),
        manifestOf(a, new Map([...all].filter(([p]) => p.startsWith("data/")))),
      );
    }
    for (const p of ["manifest-sha256.txt", "manifest-sm3.txt"]) {
      all.set(p, readFileSync(join(folder, p)));
    }
    for (const a of ["sha256", "sm3"]) {
      writeFileSync(
        join(folder, `tagmanifest-${a}.txt`),
        manifestOf(
          a,
          new Map([...all].filter(([p]) => !p.startsWith("data/") && !p.startsWith("tagmanifest"))),
        ),
      );
    }
  };
  const flip = (file: string, at: number) => {
    const b = readFileSync(file);
    b[at] = (b[at] ?? 0) ^ 1;
    writeFileSync(file, b);
  };
  const plan = "data/records/tb-gz-036/PII-2026-0001/audits/02-stage2/audit-plan.json";
  const order = "data/records/tb-gz-036/PII-2026-0001/audits/02-stage2/task-order.json";
  const report = "data/documents/02-stage2/audit-report.zh.pdf";

  // Each folder holds several, each of which must be named: a verification of 40 PDFs takes
  // seconds.
  it.each<[string, readonly ((folder: string) => void)[], readonly RegExp[]]>([
    [
      "bytes, files and terms",
      [
        (f) => {
          flip(join(f, plan), 40);
        },
        (f) => {
          flip(join(f, report), 900);
        },
        (f) => {
          writeFileSync(join(f, "data", "extra.txt"), "x");
        },
        (f) => {
          rmSync(join(f, order));
        },
        (f) => {
          const p = join(f, "bag-info.txt");
          writeFileSync(p, readFileSync(p, "utf8").replace("2032-07-26", "2028-07-26"));
        },
      ],
      [
        new RegExp(`altered ${plan}`),
        new RegExp(`altered ${report}`),
        /extra data\/extra\.txt/,
        new RegExp(`missing ${order}`),
        /altered bag-info\.txt/,
        /metadata bag-info\.txt/,
      ],
    ],
    [
      "a manifest and the seal",
      [
        (f) => {
          // Another digest, not a line that is none: which digit stands there is chance.
          const p = join(f, "manifest-sha256.txt");
          const text = readFileSync(p, "utf8");
          writeFileSync(p, `${text.startsWith("0") ? "1" : "0"}${text.slice(1)}`);
        },
        (f) => {
          const p = join(f, "tagmanifest-sha256.txt.p7s");
          flip(p, readFileSync(p).length - 60);
        },
      ],
      [
        /altered data\//,
        /altered manifest-sha256\.txt/,
        /signature-value tagmanifest-sha256\.txt\.p7s/,
      ],
    ],
    [
      "the seal removed",
      [
        (f) => {
          rmSync(join(f, "tagmanifest-sha256.txt.p7s"));
        },
      ],
      [/package-signature/],
    ],
    [
      "a record changed, a PDF put in the place of another, and every manifest mended",
      [
        (f) => {
          const p = join(f, plan);
          // A day that the page shows nowhere.
          writeFileSync(p, readFileSync(p, "utf8").replace("2026-06-16", "2026-06-26"));
        },
        (f) => {
          cpSync(
            join(f, "data/documents/01-stage1/task-order.zh.pdf"),
            join(f, "data/documents/02-stage2/task-order.zh.pdf"),
          );
        },
        (f) => {
          writeFileSync(
            join(f, "data/records/tb-gz-036/PII-2026-0001/attachments/scan.png"),
            "MZ\u0000\u0001",
          );
        },
        reseal,
      ],
      [
        /signature-value tagmanifest/,
        /embedded-record data\/documents\/02-stage2\/audit-plan/,
        /visible-fields data\/documents\/02-stage2\/audit-plan/,
        /documents data\/documents\/02-stage2\/task-order/,
        /embedded-record data\/documents\/02-stage2\/task-order/,
        /programs data\/records\/.*scan\.png/,
      ],
    ],
  ])(
    "%s",
    async (name, changes, said) => {
      const folder = copy(createHash("sha256").update(name).digest("hex").slice(0, 8));
      for (const change of changes) change(folder);
      const v = await verify(folder);
      expect(v.verdict).toBe("fail");
      for (const one of said) expect(failed(v).join("\n")).toMatch(one);
    },
    60_000,
  );
});
