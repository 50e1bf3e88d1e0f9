import type { Json } from "../../../../model/base/json.js";
import type { FormField } from "../../../workbench/api.js";

/** What the control of a field is handed. */
export interface ControlProps {
  readonly field: FormField;
  readonly value: Json | undefined;
  readonly pointer: string;
  readonly put: (value: Json | undefined) => void;
}
