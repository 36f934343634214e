import { useStore } from "../app/store";
import type { Workbench } from "../app/workbench";
import { icons } from "../frame/icons";
import type { RibbonButton } from "./readManifest";

/** The add-in's tab of the ribbon, drawn from its manifest as Excel would. */
export function RibbonView({ workbench }: { readonly workbench: Workbench }) {
  const { ribbon, isReady, running, broken, disabled, isPaneOpen } = useStore(workbench.store);
  const { words } = workbench;
  return (
    <nav className="ribbon" aria-label={words.ribbon}>
      <div className="ribbon-tabs" role="tablist">
        {ribbon !== null && (
          <button type="button" role="tab" aria-selected="true" aria-controls="ribbon-panel">
            {ribbon.label}
          </button>
        )}
      </div>
      <div id="ribbon-panel" className="ribbon-panel" role="tabpanel" aria-label={ribbon?.label ?? words.ribbon}>
        {ribbon?.groups.map((group) => (
          <div key={group.id} className="ribbon-group" role="group" aria-label={group.label}>
            <div className="ribbon-buttons">
              {group.buttons.map((button) => (
                <Button
                  key={button.id}
                  button={button}
                  isEnabled={isReady && !running.includes(button.id) && !disabled.includes(button.id)}
                  isPressed={button.action.kind === "pane" ? isPaneOpen : undefined}
                  fault={broken[button.id]}
                  onClick={() => {
                    workbench.runButton(button).catch(() => undefined);
                  }}
                />
              ))}
            </div>
            <div className="ribbon-group-label" aria-hidden="true">
              {group.label}
            </div>
          </div>
        ))}
        <Faults faults={[...new Set(Object.values(broken))]} />
      </div>
    </nav>
  );
}

interface ButtonProps {
  readonly button: RibbonButton;
  readonly isEnabled: boolean;
  readonly isPressed: boolean | undefined;
  readonly fault: string | undefined;
  readonly onClick: () => void;
}

function Button({ button, isEnabled, isPressed, fault, onClick }: ButtonProps) {
  const { icons: images, label, tip } = button;
  return (
    <button
      type="button"
      id={button.id}
      className={fault === undefined ? "ribbon-button" : "ribbon-button broken"}
      title={fault === undefined ? `${label}\n${tip}` : `${label}\n${fault}`}
      aria-pressed={isPressed}
      aria-description={tip}
      disabled={!isEnabled}
      onClick={onClick}
    >
      <img src={images.get(32)} srcSet={images.has(64) ? `${images.get(64)} 2x` : undefined} alt="" width={32} height={32} />
      <span>{label}</span>
    </button>
  );
}

function Faults({ faults }: { readonly faults: readonly string[] }) {
  return (
    <div className="ribbon-faults" role="alert">
      {faults.map((fault) => (
        <p key={fault}>
          {icons.warning}
          <span>{fault}</span>
        </p>
      ))}
    </div>
  );
}
