import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Manifest } from "../../src/jobs/documents/manifest.js";
import { sha256 } from "../../src/model/base/digest.js";
import type { Verification } from "../../src/model/outcome/verification.js";
import { dossier, sampleRepository } from "../support/cli.js";
import { updated, whiteBox } from "../support/signed-pdf.js";
import { type TestAuthority, testAuthority } from "../support/signing.js";
import { simplePdf } from "../support/simple-pdf.js";

const name = "tb-gz-036/PII-2026-0001/02-stage2/decision-form.zh.pdf";
let repository: ReturnType<typeof sampleRepository>;
let authority: TestAuthority;
let printed: Buffer;
const write = (path: string, bytes: Uint8Array | string) => {
  const file = join(repository.folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
};
const entryOf = (bytes: Uint8Array) => ({
  title: "x",
  input: "x",
  output: sha256(bytes),
  pages: 2,
});
/** Notes a print, as the program does. */
const note = async (bytes: Uint8Array) => {
  const out = join(repository.folder, "out");
  const manifest = await Manifest.open({ config: { out }, environment: process.env }, null);
  await manifest.add(name, entryOf(bytes));
  await manifest.write();
};
const sign = (path = `out/pdf/${name}`, ...args: string[]) =>
  dossier(
    ["sign", path, "--role", "decisionMaker", ...args],
    repository.folder,
    authority.environment("沈怀瑾"),
  );
const verify = async (path: string) =>
  JSON.parse(
    (
      await dossier(
        ["verify", path, "--trust", authority.ca, "--format", "json"],
        repository.folder,
      )
    ).stdout,
  ) as Verification;
const ofPrint = (v: Verification) =>
  v.items.filter((i) => i.check === "printed-file").map((i) => i.state);

beforeAll(async () => {
  authority = await testAuthority("沈怀瑾");
  printed = await simplePdf();
});
beforeEach(async () => {
  repository = sampleRepository();
  write(`out/pdf/${name}`, printed);
  await note(printed);
});
afterAll(() => {
  authority.remove();
});

describe("the printed file is what is signed", () => {
  it("once, and by others after that; what was printed is told from what was added", async () => {
    expect(await sign()).toMatchObject({ code: 0 });
    expect(await sign(`out/signed/${name}`)).toMatchObject({ code: 0 });
    expect(ofPrint(await verify(`out/signed/${name}`))).toEqual(["pass"]);
    // Where nothing is known to have been printed, nothing is said.
    write("elsewhere/x.pdf", readFileSync(join(repository.folder, "out/signed", name)));
    expect(ofPrint(await verify("elsewhere/x.pdf"))).toEqual([]);
    repository.remove();
  });

  it("not one that was written anew with other content, nor one that nobody printed", async () => {
    const altered = Buffer.from(printed.toString("latin1").replace("420 500", "419 500"), "latin1");
    write(`out/pdf/${name}`, altered);
    const refused = { code: 2, stdout: "", stderr: expect.stringContaining("不是这里打印的文件") };
    expect(await sign()).toMatchObject(refused);
    write(`out/pdf/${name}`, await updated(printed, whiteBox));
    expect((await sign()).code).not.toBe(0);
    write(`out/pdf/${name}`, printed);
    write("out/manifest.json", "{}");
    expect(await sign()).toMatchObject(refused);
    // Nor one of which the repository says so itself.
    write("out/manifest.json", JSON.stringify({ [name]: entryOf(printed) }));
    expect(await sign()).toMatchObject(refused);
    repository.remove();
  });

  it("one that was signed and printed anew is told", async () => {
    expect(await sign()).toMatchObject({ code: 0 });
    await note(Buffer.concat([printed, Buffer.from(" ")]));
    expect(ofPrint(await verify(`out/signed/${name}`))).toEqual(["cannotJudge"]);
    repository.remove();
  });

  it("a file of somebody else is signed as it is", async () => {
    write("mail/letter.pdf", printed);
    expect(await sign("mail/letter.pdf")).toMatchObject({ code: 0 });
    repository.remove();
  });
});
