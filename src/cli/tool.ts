import { version } from "../workspace/package-root.js";

/** How the program names itself in what it writes. */
export const tool = { name: "certdossier", version };
