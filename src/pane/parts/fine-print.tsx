import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    margin: "2px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** What is worth knowing of the thing above it. */
export const FinePrint = ({ children }: { readonly children: ReactNode }) => (
  <p className={useStyles().root}>{children}</p>
);
