import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { disk } from "../../../../src/read/file-tree.js";
import { pemOf } from "../../../../src/seal/signing/dev-ca.js";
import { cacheKey } from "../../../../src/workspace/cache-key.js";
import { ownTexts, sealedTexts } from "../../../../src/workspace/kept-files.js";
import {
  bytesOf,
  check,
  copy,
  decision,
  place,
  record,
  repository,
  told,
  unsigned,
  useElectronicCase,
} from "../../../support/electronic-case.js";
import {
  begin,
  ca,
  maker,
  printed,
  signed,
  signerBy,
} from "../../../support/electronic-evidence.js";

useElectronicCase();

describe("what is kept of evidence", () => {
  const cacheOf = () =>
    readdirSync(join(repository.folder, "out/cache/signatures/tb-gz-036/PII-2026-0001"));

  it("a result changes with the evidence, with whom is trusted, and on the day a certificate ends", async () => {
    decision();
    const short = signerBy(ca, "沈怀瑾", 1);
    place(copy, await signed(await printed(bytesOf(record)), short));
    const age = () => {
      utimesSync(join(repository.caseFolder, copy), begin, begin);
    };
    age();
    expect(told(await check("2026-12-31", true)).filter((t) => t.includes("unsigned"))).toEqual([]);
    expect(cacheOf()).toHaveLength(1);
    // Its end is not proven to lie after the signature: from that day on nobody can say.
    expect(told(await check("2027-01-05", true)).filter((t) => t.includes("unsigned-d"))).toEqual([
      "cannotJudge unsigned-decision notJudged",
    ]);
    expect(told(await check("2026-12-31", true)).filter((t) => t.includes("unsigned"))).toEqual([]);
    rmSync(join(repository.folder, "trust", "ca.pem"));
    expect(told(await check("2026-12-31", true)).filter((t) => t.includes("unsigned-d"))).toEqual([
      "cannotJudge unsigned-decision notJudged",
    ]);
    place("trust/ca.pem", pemOf("CERTIFICATE", ca.certificate.der), repository.folder);
    place(copy, Buffer.from("no PDF"));
    expect(told(await check("2026-12-31", true)).filter((t) => t.includes("unsigned-d"))).toEqual([
      "fail unsigned-decision invalid",
    ]);
  });

  it("a kept reading that somebody altered is read again", async () => {
    decision();
    place(copy, Buffer.from("no PDF"));
    await check("2027-06-30", true);
    const [name = ""] = cacheOf();
    const file = join(repository.folder, "out/cache/signatures/tb-gz-036/PII-2026-0001", name);
    writeFileSync(file, readFileSync(file, "utf8").replace('"other"', '"cms"'));
    rmSync(join(repository.folder, "out/cache/check"), { recursive: true });
    expect(told(await check("2027-06-30", true))).toEqual(unsigned("invalid"));
  });

  it("a kept reading counts with this user's key and under its own name alone", async () => {
    decision();
    place(copy, Buffer.from("no PDF"));
    await check("2027-06-30", true);
    const kept = (name: string) =>
      join(repository.folder, "out/cache/signatures/tb-gz-036/PII-2026-0001", name);
    const [no = ""] = cacheOf();
    const reading = (name: string) => readFileSync(kept(name), "utf8").split("\n")[1] ?? "";
    const bad = reading(no);
    place(copy, await signed(await printed(bytesOf(record)), maker));
    await check("2027-06-30", true);
    const [yes = ""] = cacheOf();
    const good = reading(yes);
    place(copy, Buffer.from("no PDF"));
    const toldWith = async (put: () => void) => {
      rmSync(join(repository.folder, "out/cache/check"), { recursive: true, force: true });
      put();
      return told(await check("2027-06-30", true));
    };
    const ours = sealedTexts(cacheKey(process.env) ?? "");
    // What it would say if it were believed.
    expect(
      await toldWith(() => {
        ours.keep(kept(no), good);
      }),
    ).toEqual([]);
    expect(
      await toldWith(() => {
        ownTexts.keep(kept(no), good);
      }),
    ).toEqual(unsigned("invalid"));
    const others = sealedTexts("a".repeat(64));
    expect(
      await toldWith(() => {
        others.keep(kept(no), good);
      }),
    ).toEqual(unsigned("invalid"));
    expect(
      await toldWith(() => {
        ours.keep(kept(yes), good);
        cpSync(kept(yes), kept(no));
      }),
    ).toEqual(unsigned("invalid"));
    expect(reading(no)).toBe(bad);
  });

  it("what is not its own stays, in its folder and where a link of the repository leads", async () => {
    const home = join(repository.folder, "home");
    const kept = join(repository.folder, "out/cache/signatures/tb-gz-036/PII-2026-0001");
    const old = `${"a".repeat(64)}.json`;
    const notOurs = ["thesis.txt", `folder/${old}`, `${"a".repeat(63)}.json`];
    for (const folder of [home, kept]) {
      for (const name of [...notOurs, old, `${old}.12.0.tmp`]) place(name, "mine", folder);
    }
    decision();
    place(copy, await signed(await printed(bytesOf(record)), maker));
    await check("2027-06-30", true);
    expect(readdirSync(kept).sort()).toHaveLength(notOurs.length + 1);
    expect(readdirSync(kept)).not.toContain(old);
    rmSync(join(repository.folder, "out"), { recursive: true });
    mkdirSync(dirname(kept), { recursive: true });
    symlinkSync(home, kept);
    await check("2027-06-30", true);
    expect(readdirSync(home).sort()).toEqual(
      ["folder", "thesis.txt", `${"a".repeat(63)}.json`, old, `${old}.12.0.tmp`].sort(),
    );
    rmSync(home, { recursive: true });
  });

  it("what could not be read is read again, and so is the case", async () => {
    decision();
    place(copy, await signed(await printed(bytesOf(record)), maker));
    for (const path of [copy, record]) utimesSync(join(repository.caseFolder, path), begin, begin);
    const { contentIn } = disk;
    const broken = vi.spyOn(disk, "contentIn").mockReturnValue(undefined);
    expect(told(await check("2027-06-30", true))).toEqual(unsigned("invalid"));
    expect(broken).toHaveBeenCalled();
    broken.mockImplementation(contentIn);
    expect(told(await check("2027-06-30", true))).toEqual([]);
    broken.mockRestore();
  });

  it("whoever signs by hand alone has nothing read of whom he trusts", async () => {
    rmSync(join(repository.folder, "trust"), { recursive: true });
    place("trust/broken.pem", "no certificate at all", repository.folder);
    expect(told(await check())).toEqual([]);
    decision();
    place(copy, Buffer.from("no PDF"));
    await expect(check()).rejects.toThrow("不是证书或吊销列表");
  });
});
