import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  summary: {
    padding: "8px 10px",
    cursor: "pointer",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  body: { padding: "0 10px 10px" },
});

interface DisclosureProps {
  readonly title: string;
  /** Loaded once it is asked for. */
  readonly children: ReactNode;
}

/** A part that opens on demand, by the browser's own element. */
export function Disclosure({ title, children }: DisclosureProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={styles.root}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary className={styles.summary}>{title}</summary>
      {isOpen && <div className={styles.body}>{children}</div>}
    </details>
  );
}
