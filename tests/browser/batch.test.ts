import { createHash } from "node:crypto";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { globSync } from "glob";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../src/print/browser-binary.js";
import { dossier, sampleRepository } from "../support/cli.js";
import { pdfPages, rawText } from "../support/pdf.js";
import { asOf, root } from "../support/sample.js";

const repository = sampleRepository();
const out = join(repository.folder, "out");
const only = ["--document", "certificate", "contract"];
/** Of two cases: a contract each, and four certificates in three forms of language. */
const printed = 14;
const render = (...args: string[]) =>
  dossier(["render", "--as-of", asOf, ...args], repository.folder);
const digests = (folder = out) =>
  Object.fromEntries(
    globSync("pdf/**/*.pdf", { cwd: folder, posix: true })
      .sort()
      .map((f) => [
        f,
        createHash("sha256")
          .update(readFileSync(join(folder, f)))
          .digest("hex"),
      ]),
  );
let whole: Record<string, string> = {};

beforeAll(async () => {
  for (const other of ["PII-2026-0002"]) {
    cpSync(
      join(root, "records/tb-gz-036", other),
      join(repository.folder, "records/tb-gz-036", other),
      { recursive: true },
    );
  }
  await render(...only);
  whole = digests();
});
afterAll(() => {
  repository.remove();
});

describe("parts of a run", () => {
  it("print on their own what one run prints, and their manifests become one", async () => {
    expect(Object.keys(whole)).toHaveLength(printed);
    const [first, second] = [
      mkdtempSync(join(tmpdir(), "dossier-part-")),
      mkdtempSync(join(tmpdir(), "dossier-part-")),
    ];
    try {
      for (const [i, folder] of [first, second].entries()) {
        cpSync(join(repository.folder, "records"), join(folder, "records"), { recursive: true });
        cpSync(join(repository.folder, "dossier.config.json"), join(folder, "dossier.config.json"));
        expect(
          (await dossier(["render", "--as-of", asOf, ...only, "--shard", `${i + 1}/2`], folder))
            .code,
        ).toBe(0);
      }
      const parts = [digests(join(first, "out")), digests(join(second, "out"))];
      expect(Object.keys(parts[0] ?? {}).filter((f) => f in (parts[1] ?? {}))).toEqual([]);
      expect({ ...parts[0], ...parts[1] }).toEqual(whole);
      // Brought together, there is nothing left to print.
      rmSync(out, { recursive: true });
      for (const folder of [first, second]) cpSync(join(folder, "out"), out, { recursive: true });
      expect(readdirSync(out).filter((n) => n.startsWith("manifest")).length).toBe(2);
      expect((await render(...only)).stderr).toContain(`新写 0，未变 ${printed}`);
      expect(digests()).toEqual(whole);
    } finally {
      for (const folder of [first, second]) rmSync(folder, { recursive: true, force: true });
    }
  });

  it("refuses a part that there is not", async () => {
    expect((await render("--shard", "3/2")).code).toBe(2);
  });
});

describe("a run after one that was killed", () => {
  it("takes from the journal what was printed, and a torn line for nothing", async () => {
    const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as Record<
      string,
      object
    >;
    const entries = Object.entries(manifest);
    rmSync(join(out, "manifest.json"), { force: true });
    rmSync(join(out, "cache", "render.json"), { force: true });
    appendFileSync(
      join(out, "manifest.journal"),
      entries
        .slice(0, 5)
        .map(([k, e]) => `${JSON.stringify({ [k]: e })}\n`)
        .join(""),
    );
    appendFileSync(join(out, "manifest.journal"), `{"${entries[5]?.[0] ?? ""}":{"inp`);
    expect((await render(...only)).stderr).toContain(`新写 ${printed - 5}，未变 5`);
    expect(existsSync(join(out, "manifest.journal"))).toBe(false);
    expect(digests()).toEqual(whole);
  });
});

describe("nothing to do", () => {
  it("starts no browser", async () => {
    const log = join(repository.folder, "starts.log");
    const wrapper = join(repository.folder, "browser.sh");
    const binary = await findBrowser(process.env);
    writeFileSync(
      wrapper,
      `#!/bin/sh\necho started >> '${log}'\n${binary.libraries ? `export LD_LIBRARY_PATH='${binary.libraries}'\n` : ""}exec '${binary.path}' "$@"\n`,
    );
    chmodSync(wrapper, 0o755);
    const starts = () => (existsSync(log) ? readFileSync(log, "utf8").split("\n").length - 1 : 0);
    await dossier(["render", "--as-of", asOf, ...only], repository.folder, {
      CHROMIUM_PATH: wrapper,
    });
    const after = starts();
    expect(after).toBeGreaterThan(0);
    expect(
      (
        await dossier(["render", "--as-of", asOf, ...only], repository.folder, {
          CHROMIUM_PATH: wrapper,
        })
      ).stderr,
    ).toContain(`新写 0，未变 ${printed}`);
    expect(starts()).toBe(after);
  });
});

describe("a poisoned document", () => {
  const file = join(repository.caseFolder, "contract.json");

  it("is kept apart: told again without a new try, until something of it changes or it is asked for", async () => {
    const before = readFileSync(file, "utf8");
    writeFileSync(file, before.replace(/"breachTerms": "/, '"breachTerms": "\u{1F600}'));
    try {
      const first = await render(...only);
      expect(first.code).toBe(1);
      expect(first.stderr).toMatch(/contract\.json:\d+:\d+ 字体里没有这些字：U\+1F600/);
      const second = await render(...only);
      expect(second.code).toBe(1);
      expect(second.stderr).toContain("U+1F600");
      expect(second.stderr).toMatch(/未打印 1/);
      expect((await render(...only, "--retry")).code).toBe(1);
    } finally {
      writeFileSync(file, before);
    }
    expect((await render(...only)).code).toBe(0);
    expect(digests()).toEqual(whole);
  });
});

describe("a copy", () => {
  const copies = () => globSync("pdf/**/contract.copy.zh.pdf", { cwd: out, posix: true });

  it("stands beside the original, marked, and goes when the original is printed anew", async () => {
    const file = join(repository.caseFolder, "contract.json");
    const before = readFileSync(file, "utf8");
    expect((await render("PII-2026-0001", "--document", "contract", "--copy")).code).toBe(0);
    expect(copies()).toHaveLength(1);
    for (const page of await pdfPages(readFileSync(join(out, copies()[0] ?? "")))) {
      expect(page.text).toContain("副本");
    }
    expect((await render(...only)).stderr).toContain(`新写 0，未变 ${printed}`);
    expect(copies()).toHaveLength(1);
    writeFileSync(file, before.replace(/"breachTerms": "/, '"breachTerms": "改动：'));
    try {
      await render(...only);
      expect(copies()).toEqual([]);
    } finally {
      writeFileSync(file, before);
    }
    await render(...only);
    expect(digests()).toEqual(whole);
  });
});

describe("options for archives that want less", () => {
  it("leave out PDF/A and the record", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dossier-plain-"));
    try {
      cpSync(join(repository.folder, "records"), join(folder, "records"), { recursive: true });
      cpSync(join(repository.folder, "dossier.config.json"), join(folder, "dossier.config.json"));
      await dossier(
        [
          "render",
          "--as-of",
          asOf,
          "--document",
          "contract",
          "--pdfa",
          "off",
          "--attach",
          "off",
          "PII-2026-0001",
        ],
        folder,
      );
      const plain = rawText(
        readFileSync(join(folder, "out/pdf/tb-gz-036/PII-2026-0001/contract.zh.pdf")),
      );
      expect(plain).not.toContain("pdfaid:part");
      expect(plain).not.toContain("/EmbeddedFile");
      const archival = rawText(
        readFileSync(join(out, "pdf/tb-gz-036/PII-2026-0001/contract.zh.pdf")),
      );
      expect(archival).toContain("pdfaid:part");
      expect(archival).toContain("/EmbeddedFile");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("a body's own look", () => {
  it("takes the place of ours, file by file, and its faults are told with their place", async () => {
    const look = join(repository.folder, "look");
    mkdirSync(join(look, "shared"), { recursive: true });
    writeFileSync(join(look, "shared", "base.css"), ":root { --accent: #7a1f1f; }\n");
    writeFileSync(
      join(look, "shared", "letterhead.hbs"),
      "<header>{{> logo}}自有信头</header><h1>{{title.label}}</h1>",
    );
    writeFileSync(
      join(look, "logo.svg"),
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#7a1f1f"/></svg>`,
    );
    try {
      expect((await render("PII-2026-0001", "--document", "contract")).code).toBe(0);
      const [page] = await pdfPages(
        readFileSync(join(out, "pdf/tb-gz-036/PII-2026-0001/contract.zh.pdf")),
      );
      expect(page?.text).toContain("自有信头");
      writeFileSync(join(look, "shared", "letterhead.hbs"), "\n<script>1</script>");
      const broken = await render("PII-2026-0001", "--document", "contract");
      expect(broken.code).toBe(2);
      expect(broken.stderr).toMatch(/shared\/letterhead\.hbs:2 /);
      writeFileSync(join(look, "logo.svg"), "not a picture");
      expect((await render("PII-2026-0001", "--document", "contract")).stderr).toContain(
        "logo.svg",
      );
    } finally {
      rmSync(look, { recursive: true });
    }
  });
});

describe("another day of judgement", () => {
  it("prints again what tells of it, though no finding is another one", async () => {
    const args = ["render", "PII-2026-0001", "--document", "handling-record", "--as-of"];
    const on = async (day: string) => (await dossier([...args, day], repository.folder)).stderr;
    expect(await on("2027-03-01")).toMatch(/新写 1，未变 0/);
    expect(await on("2027-03-02")).toMatch(/新写 0，未变 1/);
    // The report of the surveillance was handed over in between.
    expect(await on(asOf)).toMatch(/新写 1，未变 0/);
  });
});
