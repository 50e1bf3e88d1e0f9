import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeDevAuthority } from "../../src/jobs/sign/practice-authority.js";
import { root } from "./sample.js";

export interface TestAuthority {
  readonly folder: string;
  readonly ca: string;
  environment(name: string): Record<string, string>;
  remove(): void;
}

/** An authority with signers of these names, in a folder of its own, from today on. */
export function testAuthority(...names: readonly string[]): Promise<TestAuthority> {
  return testAuthorityFrom(new Date(), ...names);
}

/** The same, from a day on. */
export async function testAuthorityFrom(
  now: Date,
  ...names: readonly string[]
): Promise<TestAuthority> {
  const folder = join(mkdtempSync(join(tmpdir(), "dossier-ca-")), "ca");
  const made = await makeDevAuthority(root, folder, {
    names,
    organisation: "测试机构",
    now,
  });
  return {
    folder,
    ca: made.certificate,
    remove: () => {
      rmSync(join(folder, ".."), { recursive: true, force: true });
    },
    environment: (name) => ({
      DOSSIER_SIGN_P12: made.signers.find((s) => s.name === name)?.p12 ?? "",
      DOSSIER_SIGN_PASSWORD_FILE: made.password,
    }),
  };
}
