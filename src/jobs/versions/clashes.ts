import { UserError } from "../../model/base/errors.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Schema } from "../../model/procedure/schema.js";
import { committedTree } from "../../workspace/git-index.js";
import { logged } from "../../workspace/git.js";
import type { EditDesk } from "../edit/edit-desk.js";
import type { ChangedFile, FormField } from "../edit/editing.js";
import { fieldLabel } from "../edit/field-changes.js";
import { formOf } from "../edit/form-description.js";
import { whatOf } from "../edit/history.js";
import { withKnown } from "../edit/known-choices.js";
import { placeIn } from "../edit/record-place.js";
import { titleOf } from "../edit/record-title.js";
import { caseAt, documentIn, recordsInRepository } from "./changed-cases.js";
import type { Undecided } from "./merging.js";
import type { Ends, OpenClash } from "./versions.js";

/** Files that somebody has to decide about, in the words of their forms. */
export function openClashes(
  desk: EditDesk,
  ends: Ends,
  undecided: readonly Undecided[],
): OpenClash[] {
  const below = recordsInRepository(desk);
  return undecided.map((file) => {
    const { path, before, ours, theirs, touched } = file;
    const id = caseAt(desk, below, path);
    const about = id === null ? unnamed(path) : aboutRecord(desk, ends, { id, path, below });
    const [[author = "", when = ""] = []] = logged(
      desk.workspace.config.root,
      ["%an", "%aI"],
      ["-1", ends.theirs, "--", path],
    );
    const { schema } = about;
    return {
      path,
      case: id,
      title: about.title,
      ours: whatBecame(before, ours),
      theirs: whatBecame(before, theirs),
      author,
      when,
      fields: (touched ?? []).map(({ key, ...place }) => ({
        ...place,
        pointer: key,
        label: fieldLabel(schema, place.pointer),
      })),
      form: about.form,
    };
  });
}

function whatBecame(before: object | null, now: object | null): ChangedFile["what"] {
  return before === null && now === null ? "removed" : whatOf(before, now);
}

interface About {
  readonly title: Bilingual;
  readonly schema: Schema;
  readonly form: FormField | null;
}

function unnamed(path: string): About {
  return { title: { zh: path, en: path }, schema: {}, form: null };
}

/** As our side has the case; as theirs has it where ours has none. */
function aboutRecord(
  desk: EditDesk,
  ends: Ends,
  { id, path, below }: { readonly id: string; readonly path: string; readonly below: string },
): About {
  const { root } = desk.workspace.config;
  const [procedureId = "", name = ""] = id.split("/");
  const { procedure } = desk.procedureOf({ procedure: procedureId, name });
  const inCase = path.slice(`${below}${id}/`.length);
  try {
    const tree = committedTree(root, ends.ours, [`${below}${id}`]);
    const document = documentIn(desk, tree, { procedure: procedureId, name });
    const place = placeIn(document, inCase, procedure);
    const { kind, instance, audit } = place;
    const form = formOf(procedure, { kind, instance, place: { audit, document, asOf: desk.asOf } });
    return {
      title: titleOf(document, place, procedure),
      schema: procedure.records.get(kind)?.schema ?? {},
      form: withKnown({ desk, document, procedure, place }, form),
    };
  } catch (error) {
    // An attachment, or what no record of today would be called.
    if (error instanceof UserError) return unnamed(inCase);
    throw error;
  }
}
