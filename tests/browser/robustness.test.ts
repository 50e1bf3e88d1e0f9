import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { globSync } from "glob";
import { afterAll, describe, expect, it, vi } from "vitest";
import {
  type BrowserBinary,
  browserVariable,
  findBrowser,
  isUnaltered,
} from "../../src/print/browser-binary.js";
import { prepareFonts } from "../../src/print/fonts.js";
import { openPrinter } from "../../src/print/printer.js";
import { inspectPdf } from "../../src/seal/pdf-inspection.js";
import { ownCache } from "../../src/workspace/own-cache.js";
import { dossier, sampleRepository } from "../support/cli.js";
import { everyThird, isMore } from "../support/long.js";
import { processesOf } from "../support/processes.js";
import { asOf, root } from "../support/sample.js";

const folder = mkdtempSync(join(tmpdir(), "dossier-browser-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const page = `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>t</title><p style="font-family:'Noto Sans SC'">认证档案`;

/** A browser whose first start gets a signal when the test says so; the later ones are sound. */
async function spoilt(
  name: string,
  signal: "KILL" | "STOP",
): Promise<{ binary: BrowserBinary; spoil(): void; starts(): number }> {
  const real = await findBrowser({});
  const path = join(folder, `${name}.sh`);
  const log = join(folder, `${name}.log`);
  writeFileSync(
    path,
    `#!/bin/bash\necho start >> "${log}"\nif [ "$(wc -l < "${log}")" -eq 1 ]; then (while [ ! -e "${log}.now" ]; do sleep 0.01; done; kill -${signal} $$) & fi\nexec "${real.path}" "$@"\n`,
  );
  chmodSync(path, 0o755);
  return {
    binary: { ...real, path },
    spoil: () => {
      writeFileSync(`${log}.now`, "");
    },
    starts: () => readFileSync(log, "utf8").split("\n").length - 1,
  };
}

/** What is killed stays listed until the system has taken it down. */
const gone = (name: string) =>
  vi.waitFor(() => expect(processesOf(join(folder, name))).toEqual([]), 5_000);

async function printWith(binary: BrowserBinary, timeoutMs = 20_000): Promise<number> {
  const printer = openPrinter({ binary, fonts: await prepareFonts(folder), tabs: 2, timeoutMs });
  try {
    const pdf = await printer.print(page);
    return (await inspectPdf(pdf)).pages;
  } finally {
    await printer.close();
  }
}

describe("the browser", () => {
  it("is replaced when it dies while printing, and the document is printed after all", async () => {
    const { binary, spoil, starts } = await spoilt("dying", "KILL");
    const printer = openPrinter({
      binary,
      fonts: await prepareFonts(folder),
      tabs: 1,
      timeoutMs: 20_000,
    });
    try {
      await printer.print(page);
      spoil();
      const until = Date.now() + 20_000;
      while (starts() < 2 && Date.now() < until) {
        expect((await inspectPdf(await printer.print(page))).pages).toBe(1);
      }
    } finally {
      await printer.close();
    }
    expect(starts()).toBe(2);
  });

  it("is replaced when it hangs, and killed although it does not answer", async () => {
    const { binary, spoil, starts } = await spoilt("hanging", "STOP");
    const printer = openPrinter({
      binary,
      fonts: await prepareFonts(folder),
      tabs: 1,
      timeoutMs: 4_000,
    });
    try {
      await printer.print(page);
      spoil();
      await new Promise((resolve) => {
        setTimeout(resolve, 500);
      });
      expect((await inspectPdf(await printer.print(page))).pages).toBe(1);
    } finally {
      await printer.close();
    }
    expect(starts()).toBe(2);
    await gone("hanging.sh");
  });

  it.runIf(isMore)(
    "is ended with all that it started where it never answers, and is not tried again",
    async () => {
      const path = join(folder, "silent.sh");
      writeFileSync(path, `#!/bin/bash\nsleep 1003 & sleep 1003 # ${folder}\n`);
      chmodSync(path, 0o755);
      const printer = openPrinter({
        binary: { ...(await findBrowser({})), path },
        fonts: await prepareFonts(folder),
        tabs: 1,
        timeoutMs: 60_000,
      });
      const begun = Date.now();
      const both = await Promise.allSettled([printer.print(page), printer.print(page)]);
      await printer.close();
      expect(both.map((one) => one.status === "rejected" && String(one.reason))).toEqual([
        expect.stringContaining("does not answer within 20 seconds"),
        expect.stringContaining("does not answer within 20 seconds"),
      ]);
      expect(Date.now() - begun).toBeLessThan(30_000);
      await gone("silent.sh");
    },
    60_000,
  );

  it("names the libraries that it lacks and the way to get them", async () => {
    const path = join(folder, "lacking.sh");
    writeFileSync(
      path,
      '#!/bin/bash\necho "chromium: error while loading shared libraries: libnss3.so: cannot open shared object file" >&2\nexit 127\n',
    );
    chmodSync(path, 0o755);
    await expect(
      printWith({ path, source: "environment", libraries: null, identity: "x" }),
    ).rejects.toMatchObject({
      kind: "environment",
      message: expect.stringContaining("libnss3.so") as string,
      remedy: expect.stringContaining("apt-get install") as string,
    });
  });

  it("says that its sandbox cannot be used, and what to do", async () => {
    const path = join(folder, "sandboxless.sh");
    writeFileSync(
      path,
      '#!/bin/bash\necho "FATAL: No usable sandbox! If you are running on Ubuntu 23.10+ …" >&2\nexit 133\n',
    );
    chmodSync(path, 0o755);
    await expect(
      printWith({ path, source: "environment", libraries: null, identity: "x" }),
    ).rejects.toMatchObject({
      kind: "environment",
      remedy: expect.stringContaining("DOSSIER_NO_SANDBOX=1") as string,
    });
  });

  it("is an environment fault with a remedy when the variable leads nowhere: exit code 3, nothing written", async () => {
    const repository = sampleRepository();
    try {
      const result = await dossier(["build", "--as-of", asOf], repository.folder, {
        [browserVariable]: "/no/such/browser",
      });
      expect(result).toMatchObject({
        code: 3,
        stderr: expect.stringContaining(browserVariable) as string,
      });
      for (const made of ["pdf", "index.html", "manifest.json"]) {
        expect(existsSync(join(repository.folder, "out", made))).toBe(false);
      }
    } finally {
      repository.remove();
    }
  });

  it.skipIf(!isMore)(
    "is unpacked whole by two runs at once, and again after a kill in the middle",
    async () => {
      const cache = mkdtempSync(join(tmpdir(), "dossier-unpack-"));
      try {
        const environment = { XDG_CACHE_HOME: cache };
        ownCache(environment); // as every command begins
        const [a, b] = await Promise.all([findBrowser(environment), findBrowser(environment)]);
        expect(a).toEqual(b);
        expect(await isUnaltered(a)).toBe(true);
        expect(
          readdirSync(join(cache, "certdossier")).filter((n) => n.includes("unpacking")),
        ).toEqual([]);
        // Half a browser under the final name, as a crashed unpacker might leave it.
        writeFileSync(a.path, "half");
        const again = await findBrowser(environment);
        expect(await isUnaltered(again)).toBe(true);
      } finally {
        rmSync(cache, { recursive: true, force: true });
      }
    },
  );
});

describe("Ctrl-C", () => {
  it("leaves whole files only and no browser, and the next run finishes the work", async () => {
    const repository = sampleRepository();
    try {
      const child = spawn(
        process.execPath,
        [join(root, "dist/dossier.js"), "build", "--as-of", asOf],
        { cwd: repository.folder, stdio: ["ignore", "ignore", "pipe"] },
      );
      const profile = join(repository.folder, "out", "pdf");
      const code = await new Promise<number | null>((resolve) => {
        const timer = setInterval(() => {
          if (globSync("**/*.pdf", { cwd: profile }).length > 0) {
            clearInterval(timer);
            child.kill("SIGINT");
          }
        }, 15);
        child.on("close", (c) => {
          clearInterval(timer);
          resolve(c);
        });
      });
      expect(code).toBe(130);
      const written = globSync("**/*", { cwd: profile, nodir: true, dot: true });
      expect(written.filter((f) => !f.endsWith(".pdf"))).toEqual([]);
      expect(written.length).toBeLessThan(22);
      for (const f of written) {
        expect((await inspectPdf(readFileSync(join(profile, f)))).pages).toBeGreaterThan(0);
      }
      const next = await dossier(["build", "--as-of", asOf], repository.folder);
      expect(next.code).toBe(0);
      expect(next.stdout).toContain(`未变 ${written.length}`);
    } finally {
      repository.remove();
    }
  });
});

describe.skipIf(!isMore)("a kill at any moment", () => {
  it("leaves no partial file under a final name and no browser, and the run after it gives the same bytes", async () => {
    const repository = sampleRepository();
    const pdfs = join(repository.folder, "out", "pdf");
    const digests = () =>
      globSync("**/*.pdf", { cwd: pdfs, posix: true })
        .sort()
        .map((f) => [
          f,
          createHash("sha256")
            .update(readFileSync(join(pdfs, f)))
            .digest("hex"),
        ]);
    try {
      await dossier(["build", "--as-of", asOf], repository.folder);
      const whole = new Map(digests() as [string, string][]);
      const moments = Array.from({ length: 11 }, (_, i) => 500 + 150 * i);
      for (const after of everyThird(moments)) {
        rmSync(join(repository.folder, "out"), { recursive: true, force: true });
        const child = spawn(
          process.execPath,
          [join(root, "dist/dossier.js"), "build", "--as-of", asOf],
          { cwd: repository.folder, stdio: "ignore" },
        );
        setTimeout(() => child.kill("SIGKILL"), after);
        await new Promise((resolve) => {
          child.on("close", resolve);
        });
        for (const [file, digest] of digests()) {
          expect(whole.get(file ?? ""), `${file ?? ""} after ${after} ms`).toBe(digest);
        }
      }
      await dossier(["build", "--as-of", asOf], repository.folder);
      expect(new Map(digests() as [string, string][])).toEqual(whole);
    } finally {
      repository.remove();
    }
  });
});
