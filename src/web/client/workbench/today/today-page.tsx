import type { ReactElement } from "react";
import { Waiting } from "../pieces/states.js";

export default function TodayPage(): ReactElement {
  return <Waiting />;
}
