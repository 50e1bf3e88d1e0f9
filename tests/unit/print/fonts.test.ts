import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { UserError } from "../../../src/model/base/errors.js";
import { prepareFonts } from "../../../src/print/fonts.js";

it("refuses a font of the body's own that nothing would be printed with", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dossier-own-fonts-"));
  try {
    const own = join(folder, "fonts");
    mkdirSync(own);
    writeFileSync(join(own, "README.md"), "where the fonts are from");
    await expect(prepareFonts(folder, [own])).resolves.toMatchObject({});
    for (const name of ["rare.otf", "Rare.TTC", "rare.woff2"]) {
      writeFileSync(join(own, name), "");
      const refused = await prepareFonts(folder, [own]).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(UserError);
      expect((refused as UserError).message).toContain(name);
      expect((refused as UserError).remedy).toContain(".ttf");
      rmSync(join(own, name));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
