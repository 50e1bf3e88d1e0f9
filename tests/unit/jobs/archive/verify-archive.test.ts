import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  readRegister,
  type RegisterEntry,
  unregistered,
  writeRegister,
} from "../../../../src/jobs/archive/package-register.js";
import {
  type RegisterSealer,
  wholeRegister,
  writeSealedRegister,
} from "../../../../src/jobs/archive/register-seal.js";
import { verifyPath } from "../../../../src/jobs/archive/verify-archive.js";
import { signerFrom } from "../../../../src/seal/signing/environment-signer.js";
import type { TrustStore } from "../../../../src/seal/signing/trust-store.js";
import { trustFrom } from "../../../../src/workspace/trust.js";
import { asOf, root, workspace } from "../../../support/sample.js";
import { makeChain } from "../../../support/sealed-archive.js";
import { type TestAuthority, testAuthority } from "../../../support/signing.js";

let folder: string;
let authority: TestAuthority;
let trust: TrustStore;
let sealer: RegisterSealer;
beforeAll(async () => {
  authority = await testAuthority("陆远舟");
  trust = trustFrom([authority.ca], workspace.config);
  sealer = {
    signer: signerFrom(authority.environment("陆远舟"), root),
    now: new Date(),
    stampedBy: null,
  };
});
afterAll(() => {
  authority.remove();
});
const name = (n: number) => `${String(n).padStart(6, "0")}-C-1-initial`;
const verified = () => verifyPath(folder, { workspace, trust, asOf, now: new Date() });
/** What is said of the archive, but for the remarks on its trial certificate. */
const chain = async () =>
  (await verified()).items
    .filter((i) => i.state !== "notApplicable")
    .map((i) => `${i.state} ${i.check} ${i.subject}`);
const sealed = ["pass signature-value register.json.p7s", "pass certificate register.json.p7s"];

/** Three small packages in a chain, without seals. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "dossier-chain-"));
  const packages = [1, 2, 3].map((n) => ({ name: name(n), case: "p/C-1", asOf }));
  await makeChain(folder, packages, sealer);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the chain of packages", () => {
  it("holds from the first to the last", async () => {
    expect(await chain()).toEqual([expect.stringMatching(/^pass chain/), ...sealed]);
  });

  it.each<[string, () => void, readonly string[]]>([
    [
      "the first is gone",
      () => {
        rmSync(join(folder, name(1)), { recursive: true });
      },
      [`fail chain ${name(2)}`, `fail chain ${name(1)}`],
    ],
    [
      "one between is gone",
      () => {
        rmSync(join(folder, name(2)), { recursive: true });
      },
      [`fail chain ${name(3)}`, `fail chain ${name(2)}`],
    ],
    [
      "the last is gone",
      () => {
        rmSync(join(folder, name(3)), { recursive: true });
      },
      [`fail chain ${name(3)}`],
    ],
    [
      "one is replaced",
      () => {
        writeFileSync(join(folder, name(2), "tagmanifest-sha256.txt"), "x");
      },
      [`fail chain ${name(3)}`, `fail chain ${name(2)}`],
    ],
    [
      "one is there under another name",
      () => {
        renameSync(join(folder, name(2)), join(folder, "000002-other"));
      },
      [`fail chain ${name(3)}`, `fail chain ${name(2)}`, "fail chain 000002-other"],
    ],
    [
      "one is there twice",
      () => {
        cpSync(join(folder, name(2)), join(folder, "000009-copy"), { recursive: true });
      },
      ["fail chain 000009-copy"],
    ],
    [
      "the register is gone",
      () => {
        rmSync(join(folder, "register.json"));
      },
      ["cannotJudge register register.json"],
    ],
  ])("%s", async (_, change, expected) => {
    change();
    const found = await chain();
    for (const e of expected) expect(found).toContain(e);
    expect(found.filter((f) => f.startsWith("pass")).filter((f) => !sealed.includes(f))).toEqual(
      [],
    );
  });

  const register = () => join(folder, "register.json");
  const struck = (n: number) => {
    rmSync(join(folder, name(n)), { recursive: true });
    const kept = (JSON.parse(readFileSync(register(), "utf8")) as RegisterEntry[]).filter(
      (e) => e.number !== n,
    );
    writeFileSync(register(), `${JSON.stringify(kept, null, 2)}\n`);
  };

  it("cut at its end, with the register: the seal of the register does not fit, and nothing is added to it", async () => {
    struck(3);
    expect(await chain()).toContain("fail signature-value register.json.p7s");
    await expect(wholeRegister(folder, sealer)).rejects.toMatchObject({ kind: "usage" });
  });

  it("cut at its end, without a seal: nobody calls it whole", async () => {
    struck(3);
    rmSync(join(folder, "register.json.p7s"));
    expect(await chain()).toContain("cannotJudge register-seal register.json");
    expect((await verified()).completeness).not.toBe("pass");
  });

  it("emptied: that is no pass", async () => {
    for (const n of [1, 2, 3]) struck(n);
    await writeSealedRegister(folder, [], sealer);
    const { items, verdict } = await verified();
    expect(items.some((i) => i.check === "chain" && i.state === "cannotJudge")).toBe(true);
    expect(verdict).not.toBe("pass");
  });

  it("a register that is a pipe holds nobody up", async () => {
    rmSync(register());
    execFileSync("mkfifo", [register()]);
    expect(await chain()).toContain(`fail chain ${name(1)}`);
  });

  it("names what nobody archived: a program, what an operating system left", async () => {
    writeFileSync(join(folder, "evil.exe"), "MZ");
    writeFileSync(join(folder, ".DS_Store"), "x");
    writeFileSync(join(folder, ".gitattributes"), "* -text");
    const found = await chain();
    expect(found.filter((f) => f.includes("foreign"))).toEqual([
      "cannotJudge foreign .DS_Store",
      "cannotJudge foreign evil.exe",
    ]);
  });

  it("a run that was killed between the seal and the register is finished by the next one", async () => {
    const whole = readFileSync(register());
    const entries = await readRegister(folder);
    // The seal is that of the new register, the register still the old one.
    await writeRegister(folder, entries.slice(0, 2));
    expect(await wholeRegister(folder, sealer)).toEqual(entries);
    expect(readFileSync(register()).equals(whole)).toBe(true);
    expect(await chain()).toEqual([expect.stringMatching(/^pass chain/), ...sealed]);
  });

  it("an unsigned package takes the seal away: an old one would not fit", async () => {
    await writeSealedRegister(folder, await readRegister(folder), { ...sealer, signer: null });
    expect(await chain()).toContain("cannotJudge register-seal register.json");
  });

  it("a package that no register knows is taken in only where it continues the chain", async () => {
    const entries = await readRegister(folder);
    expect(await unregistered(folder, entries)).toEqual([]);
    expect(await unregistered(folder, entries.slice(0, 1))).toEqual(entries.slice(1));
    const info = join(folder, name(3), "bag-info.txt");
    writeFileSync(
      info,
      readFileSync(info, "utf8").replace(
        /Previous-Package-SHA256: .*/,
        "Previous-Package-SHA256: 00",
      ),
    );
    expect(await unregistered(folder, entries.slice(0, 2))).toEqual([]);
  });

  it("a register that is none is told", async () => {
    writeFileSync(join(folder, "register.json"), "{");
    await expect(readRegister(folder)).rejects.toMatchObject({ kind: "usage" });
    writeFileSync(join(folder, "register.json"), '[{"number":"1"}]');
    await expect(readRegister(folder)).rejects.toMatchObject({ kind: "usage" });
  });
});
