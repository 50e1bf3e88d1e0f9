import { createRequire } from "node:module";
import type * as Cel from "@marcbachmann/cel-js";
import { People } from "../../model/case/personnel.js";
import { celFunctions } from "./functions.js";

const load = createRequire(import.meta.url);

/** The longest of our own has 400 nodes; what is much longer is walked through too often. */
const limits = { maxAstNodes: 4000 };

/** The CEL library, with our own functions. */
interface CelLibrary {
  readonly environment: Cel.Environment;
  readonly ParseError: typeof Cel.ParseError;
}

let loaded: CelLibrary | undefined;

/**
 * Loaded when it is needed: to compile a procedure, and for what our own functions of expressions
 * leave to it.
 */
export function celLibrary(): CelLibrary {
  if (!loaded) {
    const { Environment, ParseError } = load("@marcbachmann/cel-js") as typeof Cel;
    const environment = celFunctions.reduce(
      (known, { signature, call }) => known.registerFunction(signature, call),
      new Environment({ unlistedVariablesAreDyn: true, limits }).registerType("People", People),
    );
    loaded = { environment, ParseError };
  }
  return loaded;
}
