import type { Bilingual } from "../../model/base/text.js";
import type { Desk } from "./desk.js";
import { surveyedPeople } from "./people.js";

/** A procedure as a list of them names it. */
interface ListedProcedure {
  readonly id: string;
  readonly document: string;
  readonly title: Bilingual;
  readonly version: string;
  readonly body: string;
}

/** What a person sees first, whatever the cases are. */
export interface FirstLook {
  readonly procedures: readonly ListedProcedure[];
  readonly bodies: readonly { readonly short: string; readonly name: Bilingual }[];
  /** Whose personnel record has the name that git knows; null where none or several have it. */
  readonly person: string | null;
}

/** The procedures of the workspace, their bodies, and who works. */
export function firstLook({ workspace }: Desk, { name }: { readonly name: string }): FirstLook {
  const { procedures } = workspace;
  const datas = procedures.ids.flatMap((id) => {
    const data = procedures.get(id)?.procedure.data;
    return data ? [{ id, data }] : [];
  });
  return {
    procedures: datas.map(({ id, data }) => ({
      id,
      document: data.procedure,
      title: data.title,
      version: data.version,
      body: data.body.short,
    })),
    bodies: [
      ...new Map(
        datas.map(({ data: { body } }) => [body.short, { short: body.short, name: body.name }]),
      ).values(),
    ],
    person: personNamed(workspace, name),
  };
}

function personNamed(workspace: Desk["workspace"], name: string): string | null {
  const found = surveyedPeople(workspace).filter((person) => person.name.zh === name);
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
