import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CellRef } from "../../domain/model/snapshot";
import { reveal } from "../actions";
import { usePane } from "../context";

const useStyles = makeStyles({
  name: { minWidth: 0, overflowWrap: "anywhere" },
  link: {
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    font: "inherit",
    color: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

interface CellLinkProps {
  /** Null where the table has no cell for it: then there is nothing to click. */
  readonly cell: CellRef | null;
  readonly look: "plain" | "strong";
  readonly children: ReactNode;
}

/** The name of a thing in the table; a click shows its cell. */
export function CellLink({ cell, look, children }: CellLinkProps) {
  const { session } = usePane();
  const styles = useStyles();
  const strong = look === "strong" && styles.strong;
  if (cell === null) return <span className={mergeClasses(styles.name, strong)}>{children}</span>;
  return (
    <button
      type="button"
      className={mergeClasses(styles.name, styles.link, strong)}
      onClick={() => {
        reveal(session, cell);
      }}
    >
      {children}
    </button>
  );
}
