import { UserError } from "../../model/base/errors.js";
import type { Bilingual } from "../../model/base/text.js";
import { schemaAt } from "../../model/procedure/schema.js";
import type { Workspace } from "../../workspace/workspace.js";
import { words } from "./roles.words.js";

/** What a role that somebody is to sign in is called; one that there is not is refused. */
export function roleWords(workspace: Workspace, role: string): Bilingual {
  const labels = roleLabels(workspace);
  if (!labels[role]) {
    throw new UserError(
      "usage",
      words.noRole({ role }),
      words.known({ roles: Object.keys(labels).join(" ") }),
    );
  }
  return roleName(workspace, role);
}

/** What a role that a record names is called; of one unknown, the record's own word. */
export function roleName(workspace: Workspace, role: string): Bilingual {
  return roleLabels(workspace)[role] ?? { zh: role, en: role };
}

function roleLabels({ procedures }: Workspace): Readonly<Record<string, Bilingual>> {
  const [id] = procedures.ids;
  const records = [
    ...((id === undefined ? undefined : procedures.get(id))?.procedure.records.values() ?? []),
  ];
  return (
    records
      .map((r) => schemaAt(r.schema, ["signatures", "0", "role"])?.valueLabels)
      .find((labels) => labels !== undefined) ?? {}
  );
}
