import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, type Json, pointerOf } from "../../../model/base/json.js";
import type { CaseDocument, RecordFile } from "../../../model/case/case.js";
import { recordSubject } from "../../../model/case/record-names.js";
import { asRecord, type RecordOf } from "../../../model/case/records.js";
import { failed } from "../../../model/outcome/finding.js";
import type { ReadinessItem } from "../../../model/outcome/readiness.js";
import { selectCases } from "../../../read/records-folder.js";
import { sourceOf, type Workspace } from "../../../workspace/workspace.js";
import { words } from "./other-clients.words.js";

/** A client of the repository. */
export interface Client {
  /** Its case, as documents name it (`<procedure>/<case>`), and the number of the case alone. */
  readonly id: string;
  readonly number: string;
  readonly name: string;
  /** The credit code; empty where the case has none. */
  readonly code: string;
}

/** The clients of all cases, read when somebody asks. */
export type OtherClients = () => readonly Client[];

/** A shorter name stands in too many texts by chance. */
const shortest = 6;

export function otherClientsOf(workspace: Workspace): OtherClients {
  let known: readonly Client[] | undefined;
  return () => (known ??= clientsOf(workspace));
}

function clientsOf(workspace: Workspace): Client[] {
  const { config, procedures } = workspace;
  const all = selectCases(sourceOf(workspace), procedures.ids, [], config.root);
  return all.flatMap(({ procedure, name }): Client[] => {
    const client = caseIn(join(config.records, procedure, name, "case.json"))?.client;
    const { zh = "" } = client?.name ?? {};
    if (zh.length < shortest) return [];
    return [
      {
        id: `${procedure}/${name}`,
        number: name,
        name: zh,
        code: client?.creditCode ?? "",
      },
    ];
  });
}

/** What a case says of itself; nothing where nobody can read it: `check` of that case tells. */
function caseIn(file: string): RecordOf<"case"> | undefined {
  try {
    return asRecord("case", JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

/**
 * Texts of a case in which another client's name or case stands: a paper or a piece of evidence of
 * that client may have been filed here, or its text taken over. The archivist looks; a supplier of
 * the client may be a client, too.
 */
export function otherClientsNamed(document: CaseDocument, clients: OtherClients): ReadinessItem[] {
  const others = othersOf(document, clients);
  if (others.length === 0) return [];
  const folders = [{ id: ".", records: document.records }, ...document.audits];
  return folders.flatMap(({ id, records }) =>
    records.flatMap((record) => namedIn(record, id, others)),
  );
}

/** Who is another client than that of a case; nobody where the case does not say whose it is. */
export function othersOf({ id }: CaseDocument, clients: OtherClients): Client[] {
  const own = clients().find((c) => c.id === id);
  return clients().filter((c) => own && c.name !== own.name && !isSameCode(c, own));
}

function isSameCode(a: Client, b: Client): boolean {
  return a.code !== "" && a.code === b.code;
}

function namedIn(record: RecordFile, folder: string, others: readonly Client[]): ReadinessItem[] {
  const found: ReadinessItem[] = [];
  const look = (value: Json, steps: readonly (string | number)[]): void => {
    if (Array.isArray(value)) value.forEach((item, i) => look(item, [...steps, i]));
    else if (isObject(value)) {
      for (const [name, inner] of Object.entries(value)) look(inner, [...steps, name]);
    } else if (typeof value === "string") {
      const other = others.find((c) => value.includes(c.name) || isNumberIn(value, c.number));
      if (other) found.push(itemOf(record, { folder, steps, other }));
    }
  };
  look(record.value ?? null, []);
  return found;
}

/** Whether a number stands somewhere by itself, not only as part of a longer one. */
export function isNumberIn(text: string, number: string): boolean {
  if (number === "") return false;
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + 1)) {
    const around = `${text[at - 1] ?? " "}${text[at + number.length] ?? " "}`;
    if (!/[A-Za-z0-9]/.test(around)) return true;
  }
  return false;
}

interface Named {
  readonly folder: string;
  readonly steps: readonly (string | number)[];
  readonly other: Client;
}

function itemOf(record: RecordFile, { folder, steps, other }: Named): ReadinessItem {
  const pointer = pointerOf([...steps]);
  const outcome = failed({
    rule: "other-client-named",
    clauses: [],
    severity: "warning",
    subject: recordSubject(folder, record),
    message: words.named({ name: other.name, number: other.number }),
    remedy: words.look(),
    at: { file: record.file, pointer, ...record.position(pointer) },
  });
  return { state: "doubtful", outcome };
}
