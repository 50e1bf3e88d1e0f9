import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expressionFaults } from "../../src/check/expressions.js";
import { templateEngine } from "../../src/compose/html.js";
import { pngFault } from "../../src/compose/png-fault.js";
import { svgFault } from "../../src/compose/svg-fault.js";
import { UserError } from "../../src/model/base/errors.js";
import { conflictIn, wholeConflictIn } from "../../src/model/base/merge-conflict.js";
import { placeholderIn } from "../../src/model/base/placeholder.js";
import { parseRecord } from "../../src/read/record-file.js";
import { parseYaml } from "../../src/read/yaml-file.js";
import { readBag } from "../../src/seal/package/read-bag.js";
import { openZip } from "../../src/seal/package/read-zip.js";
import { openPdf } from "../../src/seal/pdf-file.js";
import { verifyPdfSignatures } from "../../src/seal/pdf-signature/verify-pdf-signatures.js";
import { readCms } from "../../src/seal/signing/read-cms.js";
import { readTimeStamp } from "../../src/seal/signing/time-stamp.js";
import { readWorkbook } from "../../src/workbook/read-workbook.js";
import { writeWorkbook } from "../../src/workbook/workbook.js";
import { trustStoreOf } from "../../src/workspace/trust.js";
import { bag, files, zipOf } from "../support/bag.js";
import { runs, seed } from "../support/long.js";
import { content, fixture, now, trust } from "../support/openssl.js";
import { root } from "../support/sample.js";

/** One change of bytes: what is cut out from a place on, and what is put there instead. */
interface Change {
  /** Of the whole length. */
  readonly at: number;
  readonly cut: number;
  readonly put: Uint8Array | "again";
}

const tokens = [
  "",
  "0",
  "-1",
  "9".repeat(30),
  "1e400",
  "null",
  "[",
  "]",
  "{",
  "}",
  '"',
  "\\u0000",
  "<<",
  ">>",
  "(",
  ")",
  "/Prev 0",
  "0 0 R",
  "endobj",
  "stream",
  "%%EOF",
  "startxref",
  "xref\n0 1\n",
  "{{",
  "}}",
  "{{#each",
  "&x;",
  "<!DOCTYPE",
  "*",
  "+",
  "?",
  " && ",
  ".map(",
  "PK\u0001\u0002",
  "\u0000",
  "\ufffd",
  "证",
  "../",
  "\r\n",
].map((text) => new Uint8Array(Buffer.from(text)));
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.constantFrom(0, 1, 2), fc.nat({ max: 400 })),
  put: fc.oneof(
    fc.constantFrom(...tokens),
    fc.uint8Array({ maxLength: 8 }),
    fc.constant("again" as const),
  ),
});
const changes = fc.array(change, { minLength: 1, maxLength: 4 });

function changed(valid: Buffer, list: readonly Change[]): Buffer {
  return list.reduce((bytes, { at, cut, put }) => {
    const from = Math.floor(at * bytes.length);
    const end = Math.min(bytes.length, from + cut);
    const middle = put === "again" ? Buffer.from(bytes.subarray(from, end + 20)) : Buffer.from(put);
    const rest = bytes.subarray(put === "again" ? from : end);
    return Buffer.concat([bytes.subarray(0, from), middle, rest]);
  }, valid);
}

/** Seconds of the processor that a reader may take for one small file. */
const secondsAtMost = 10;

/** Reads many changed files; what is thrown must be told, and nothing takes long. */
async function survives(
  valid: Buffer | string,
  usual: number,
  read: (bytes: Buffer) => unknown,
): Promise<void> {
  const whole = Buffer.from(valid as string);
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      const begun = process.cpuUsage();
      try {
        await read(changed(whole, list));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
      }
      const { user, system } = process.cpuUsage(begun);
      expect((user + system) / 1e6).toBeLessThan(secondsAtMost);
    }),
    { seed, numRuns: runs(usual) },
  );
}

const text = (path: string) => readFileSync(join(root, path), "utf8");

describe("a changed file ends with a value or a told fault", () => {
  it("of a record", () =>
    survives(text("records/tb-gz-036/PII-2026-0001/contract.json"), 200, (bytes) => {
      const { value, problems, position } = parseRecord(bytes, "x.json", {
        kind: "contract",
        instance: "",
      });
      expect(value !== undefined || problems.length > 0).toBe(true);
      position("/client/name/zh");
    }));

  it("of rules", () =>
    survives(
      text("schemas/procedures/tb-gz-036/rules/certificate.yaml").slice(0, 3000),
      40,
      (bytes) => {
        const { value, problems, position } = parseYaml(bytes.toString("utf8"));
        expect(value !== undefined || problems.length > 0).toBe(true);
        position("/late/title");
      },
    ));

  it("of an expression", () =>
    survives(
      "c.audits.filter(a, has(a.plan) && a.plan.days.all(d, d <= '2026-01-02')).size() > 1 + 2",
      200,
      (bytes) =>
        expressionFaults(bytes.toString("utf8"), { type: "object", properties: {} }, "truth"),
    ));

  it("of a template", () =>
    survives(text("templates/certificate/document.hbs"), 40, (bytes) => {
      const document = bytes.toString("utf8");
      const shared = { layout: "{{> document}}", partials: { letterhead: "x" }, style: "" };
      const declared = { f: new Set<string>(), t: new Set<string>(), printed: new Set<string>() };
      templateEngine(shared)({ name: "x", document, style: "", declared })({ f: {}, t: {} }, "");
    }));

  it("of a signature", () =>
    survives(fixture("good.p7s"), 100, (bytes) => {
      expect(readCms(bytes, content).integrity).toBeTypeOf("string");
    }));

  it("of a time stamp", () =>
    survives(fixture("content.tst"), 60, (bytes) => {
      expect(readTimeStamp(bytes, content)).toBeTypeOf("object");
    }));

  it("of a package", async () => {
    const valid = await zipOf("package", bag());
    await survives(valid, 100, async (bytes) => {
      const { files: found } = await openZip(bytes);
      expect((await readBag(found)).faults).toBeInstanceOf(Array);
    });
  });

  it("of the tags and manifests of a bag", async () => {
    const whole = bag();
    for (const name of ["bagit.txt", "bag-info.txt", "manifest-sha256.txt"]) {
      await survives(whole.get(name) ?? "", 40, (bytes) =>
        readBag(files(new Map([...whole, [name, bytes]]))),
      );
    }
  });

  it("of a signed PDF", async () => {
    const valid = gunzipSync(fixture("poppler.pdf.gz"));
    await survives(valid, 12, async (bytes) => {
      const file = await openPdf(bytes).catch(() => null);
      if (file) verifyPdfSignatures(file, { subject: "x.pdf", trust, now, isOurs: true });
    });
  });

  it("of a signature in a PDF", async () => {
    const pdf = gunzipSync(fixture("poppler.pdf.gz"));
    const [, digits = ""] = /\/Contents <([0-9a-fA-F]+)>/.exec(pdf.toString("latin1")) ?? [];
    const at = pdf.indexOf(`<${digits}`, 0, "latin1") + 1;
    await survives(Buffer.from(digits, "hex"), 30, async (bytes) => {
      const forged = Buffer.from(pdf);
      forged.write(bytes.toString("hex").slice(0, digits.length).padEnd(digits.length, "0"), at);
      // A value may be as short as somebody likes.
      if (bytes.length % 2 === 0) forged.write(">".padEnd(digits.length - 8), at + 8, "latin1");
      verifyPdfSignatures(await openPdf(forged), { subject: "x.pdf", trust, now, isOurs: true });
    });
  });

  it("of certificates and lists of revoked ones", async () => {
    for (const name of ["ca.pem", "revoked.crl"]) {
      await survives(fixture(name), 60, (bytes) => {
        expect(trustStoreOf([{ bytes, licensed: false, file: name }])).toBeTypeOf("object");
      });
    }
  });

  it("of a logo", async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><g a='b>c'><!-- x --><path d="M0 0"/>&amp;</g></svg>`;
    await survives(svg, 200, (bytes) => {
      expect(svgFault(bytes.toString("utf8"))).not.toBe("");
    });
    const png = readFileSync(
      join(root, "records/tb-gz-036/PII-2026-0001/attachments/stage2-interview.png"),
    );
    await survives(png, 100, (bytes) => {
      expect(pngFault(bytes, 4000)).not.toBe("");
    });
  });

  it("of what git leaves in its place", () =>
    survives(
      `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 9\n<<<<<<< HEAD\n=======\n>>>>>>> x\n`,
      200,
      (bytes) => {
        const read = bytes.toString("utf8");
        expect([placeholderIn(bytes), conflictIn(read), wholeConflictIn(read)]).toHaveLength(3);
      },
    ));

  it("of a workbook", async () => {
    const sheet = {
      name: "人员",
      head: ["编号", "姓名"],
      rows: [
        ["A-001", "周明澈"],
        ["A-002", 3],
      ],
    };
    const valid = Buffer.from(await writeWorkbook([sheet], "2026-01-01"));
    await survives(valid, 40, (bytes) => readWorkbook(bytes));
  });
});
