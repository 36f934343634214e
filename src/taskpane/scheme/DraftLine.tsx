import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { JumpButton } from "../parts/JumpButton";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "8px", padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  text: { display: "flex", flexDirection: "column", minWidth: 0 },
  place: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  message: { ...typographyStyles.body1, overflowWrap: "anywhere", textWrap: "pretty" },
});

interface DraftLineProps {
  readonly place: string;
  readonly message: string;
  readonly sheetId: string;
  readonly address: string | null;
}

/** Something about a row of 方案草案, with the way to it. */
export function DraftLine({ place, message, sheetId, address }: DraftLineProps) {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <span className={styles.text}>
        {place !== "" && <span className={styles.place}>{place}</span>}
        <span className={styles.message}>{message}</span>
      </span>
      {address !== null && <JumpButton sheetId={sheetId} address={address} what={place} />}
    </li>
  );
}
