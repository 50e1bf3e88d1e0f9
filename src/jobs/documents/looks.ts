import { join } from "node:path";
import { type Composer, composer } from "../../compose/compose.js";
import type { TemplateFolder } from "../../compose/template-folder.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import { houseOf } from "../../workspace/config.js";
import { loadTemplates } from "../../workspace/templates.js";
import type { Workspace } from "../../workspace/workspace.js";

/** The templates of one look, and what composes documents by them. */
interface Look {
  readonly templates: TemplateFolder;
  readonly compose: Composer;
}
type House = ReturnType<typeof houseOf>;

/** The looks of all bodies of a workspace; each is loaded once, when it is asked for. */
export class Looks {
  readonly #workspace: Workspace;
  readonly #loaded = new Map<string, Look>();
  readonly #houses = new Map<string, House>();
  /** The folder of each body's look. */
  readonly folders: readonly string[];

  constructor(workspace: Workspace) {
    const { config } = workspace;
    this.#workspace = workspace;
    this.folders = [
      ...new Set([
        config.look,
        ...Object.values(config.bodies).flatMap((b) => (b.look ? [join(config.root, b.look)] : [])),
      ]),
    ];
  }

  /** The look that lies in a folder. */
  in(folder: string): Look {
    const known = this.#loaded.get(folder);
    if (known) return known;
    const templates = loadTemplates(this.#workspace, folder);
    const look = { templates, compose: composer(templates) };
    this.#loaded.set(folder, look);
    return look;
  }

  /** The look of the body that a procedure is of. */
  of(procedure: string): Look {
    return this.in(this.houseOf(procedure).look);
  }

  /** Letterhead, form codes and look of the body that a procedure is of. */
  houseOf(procedure: string): House {
    const known = this.#houses.get(procedure);
    if (known) return known;
    const { config, procedures } = this.#workspace;
    const compiled = procedures.get(procedure) as CompiledProcedure;
    const house = houseOf(config, compiled.procedure.data.body.short);
    this.#houses.set(procedure, house);
    return house;
  }
}
