import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { currentFormat } from "../../../src/model/base/record-format.js";
import { readRoster } from "../../../src/workspace/team.js";
import { openWorkspace } from "../../../src/workspace/workspace.js";
import { root } from "../../support/sample.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dossier-team-"));
  cpSync(join(root, "records", "personnel"), join(folder, "records", "personnel"), {
    recursive: true,
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const sound = {
  signIn: { issuer: "https://sso.example.cn", clientId: "dossier" },
  roles: {
    auditor: {
      label: { zh: "审核员", en: "Auditor" },
      edits: ["audit-plan", "attachments"],
      signs: ["teamLeader"],
    },
    seer: { label: { zh: "查看", en: "Seer" }, confidential: true },
  },
  people: { "A-001": { account: "Lin@Example.cn", roles: ["auditor", "seer"] } },
};

function roster(team: object) {
  const text = JSON.stringify({ format: currentFormat, team }, null, 2);
  writeFileSync(join(folder, "dossier.config.json"), `${text}\n`);
  const workspace = openWorkspace(folder);
  return workspace.config.team && readRoster(workspace, workspace.config.team);
}

describe("the team of the configuration", () => {
  it("has people of personnel records, whose roles add up", () => {
    const member = roster(sound)?.members.get("lin@example.cn");
    expect(member).toMatchObject({
      person: "A-001",
      name: "林书瑶",
      rights: { confidential: true, edits: ["audit-plan", "attachments"], archives: false },
    });
  });

  const faulty: readonly (readonly [string, object, RegExp])[] = [
    [
      "a role",
      { ...sound, people: { "A-001": { account: "a", roles: ["boss"] } } },
      /dossier\.config\.json:34:11 .*boss/,
    ],
    [
      "a person",
      { ...sound, people: { "A-999": { account: "a", roles: [] } } },
      /dossier\.config\.json:\d+:\d+.*A-999/,
    ],
    [
      "a kind of record",
      { ...sound, roles: { a: { ...sound.roles.auditor, edits: ["audit-plam"] } }, people: {} },
      /dossier\.config\.json:\d+:\d+.*audit-plam.*audit-plan/,
    ],
    [
      "a signing role",
      { ...sound, roles: { a: { ...sound.roles.auditor, signs: ["boss"] } }, people: {} },
      /dossier\.config\.json:\d+:\d+.*boss.*teamLeader/,
    ],
    [
      "an account of two people",
      {
        ...sound,
        people: {
          "A-001": { account: "a@b.cn", roles: [] },
          "A-002": { account: "A@B.cn", roles: [] },
        },
      },
      /dossier\.config\.json:\d+:\d+.*A-002/,
    ],
    [
      "a provider without TLS",
      { ...sound, signIn: { issuer: "http://sso.example.cn", clientId: "x" } },
      /dossier\.config\.json:\d+:\d+/,
    ],
    [
      "a secret",
      { ...sound, signIn: { ...sound.signIn, clientSecret: "x" } },
      /dossier\.config\.json:\d+:\d+.*clientSecret/,
    ],
  ];
  it.each(faulty)("is refused with the place of %s that is wrong in it", (_, team, said) => {
    expect(() => roster(team)).toThrow(said);
  });
});
