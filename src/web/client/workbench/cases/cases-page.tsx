import type { ReactElement } from "react";
import { Waiting } from "../pieces/states.js";

export default function CasesPage(): ReactElement {
  return <Waiting />;
}
