import SearchOutlined from "@ant-design/icons/es/icons/SearchOutlined";
import { useCallback, useEffect, useState, type ReactElement } from "react";
import { useText } from "../base/language.js";
import { onSearchWanted } from "../base/shortcuts.js";
import { words } from "./search-box.words.js";
import { SearchDialog } from "./search-dialog.js";

/** Looks like a box to type in, and opens one with room for what is found. */
export function SearchBox(): ReactElement {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  /** The dialog comes when it is first wanted, and stays. */
  const [isWanted, setWanted] = useState(false);
  const open = useCallback(() => {
    setWanted(true);
    setOpen(true);
  }, []);
  useEffect(() => onSearchWanted(open), [open]);
  const close = useCallback(() => {
    setOpen(false);
  }, []);
  return (
    <>
      <button type="button" id="search-box" className="wb-search-box" onClick={open}>
        <SearchOutlined aria-hidden />
        <span>{t(words.placeholder())}</span>
        <kbd>/</kbd>
      </button>
      {isWanted && <SearchDialog isOpen={isOpen} onClose={close} />}
    </>
  );
}
