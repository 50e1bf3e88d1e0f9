import { isObject, type Json } from "../base/json.js";
import type { Bilingual, Language } from "../base/text.js";
import { words } from "./departments.words.js";

/**
 * What a body calls the department that does something, or a party that it deals with; `head`:
 * what it calls its head.
 * `schemas/departments.json` has them all, a procedure's `departments` those that it names.
 */
export interface Department extends Bilingual {
  readonly head?: Bilingual;
}

export type Departments = Readonly<Record<string, Department>>;

const place = /\{(?:department|party)\.(\w+)(\.head)?\}/g;

/**
 * Names departments in texts that procedures share: `{department.decision}`, and with `.head` the
 * person at its head; and parties, `{party.client}`. Throws where nobody names them.
 */
export function nameDepartments<T>(value: T, departments: Departments): T {
  return named(value as Json, "zh", departments) as T;
}

function named(value: Json, key: string, names: Departments): Json {
  if (typeof value === "string") return filled(value, key, names);
  if (Array.isArray(value)) return value.map((v: Json) => named(v, key, names));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, named(v, k, names)]));
}

function filled(text: string, key: string, names: Departments): string {
  if (!text.includes("{department.") && !text.includes("{party.")) return text;
  const lang: Language = key === "en" ? "en" : "zh";
  return text.replace(place, (whole, id: string, head: string | undefined, at: number) => {
    const department = names[id];
    if (!department) throw new Error(`no department for ${whole} in ${text}`);
    const name = head ? headOf(department)[lang] : department[lang];
    return at === 0 && lang === "en" ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  });
}

function headOf({ zh, en, head }: Department): Bilingual {
  return head ?? words.head({ department: { zh, en } });
}
