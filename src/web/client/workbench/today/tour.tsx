import AntTour from "antd/es/tour";
import { useState, type ReactElement } from "react";
import { keep } from "../base/keeping.js";
import { useText } from "../base/language.js";
import { words } from "./tour.words.js";

const steps = [
  { at: null, title: words.welcome(), text: words.welcomeText() },
  { at: "#today-tiles", title: words.tiles(), text: words.tilesText() },
  { at: "#today-lines", title: words.lines(), text: words.linesText() },
  { at: "#search-box", title: words.search(), text: words.searchText() },
  { at: "#page .wb-page-actions", title: words.help(), text: words.helpText() },
];

/** Shows a newcomer around, once. */
export default function Tour(): ReactElement {
  const t = useText();
  const [isOpen, setOpen] = useState(true);
  const end = (): void => {
    keep("toured", "1");
    setOpen(false);
  };
  return (
    <AntTour
      open={isOpen}
      onClose={end}
      onFinish={end}
      steps={steps
        .filter(({ at }) => at === null || document.querySelector(at))
        .map(({ at, title, text }) => ({
          title: t(title),
          description: t(text),
          target: at === null ? null : () => document.querySelector<HTMLElement>(at) as HTMLElement,
        }))}
    />
  );
}
