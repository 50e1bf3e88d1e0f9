import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { pointersBelow } from "../../../src/read/pointers-below.js";

it("every pointer in a folder is found, whether a record names it or not", () => {
  const folder = mkdtempSync(join(tmpdir(), "dossier-pointers-"));
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 9\n`;
  try {
    mkdirSync(join(folder, "attachments/signed"), { recursive: true });
    writeFileSync(join(folder, "attachments/b.png"), pointer);
    writeFileSync(join(folder, "attachments/signed/a.pdf"), `\0GITCRYPT\0${"x".repeat(9000)}`);
    writeFileSync(join(folder, "attachments/about.txt"), `${pointer}\nis how a pointer looks\n`);
    writeFileSync(join(folder, "attachments/empty"), "");
    symlinkSync("b.png", join(folder, "attachments/link.png"));
    execFileSync("mkfifo", [join(folder, "attachments/pipe")]);
    expect(pointersBelow(folder).map((p) => p.path)).toEqual([
      "attachments/b.png",
      "attachments/signed/a.pdf",
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
