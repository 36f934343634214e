/** A step of the in-app guide. */
export interface GuideStep {
  readonly title: string;
  readonly text: string;
}

/** What a colour of the sheets means. */
export interface GuideColour {
  readonly name: "entry" | "reviewer" | "computed" | "error" | "missing";
  readonly text: string;
}

export interface Guide {
  readonly stepsTitle: string;
  readonly steps: readonly GuideStep[];
  /** What there is to do around the table: the office's year, or what comes after a city submitted. */
  readonly yearTitle: string;
  readonly year: readonly GuideStep[];
  readonly coloursTitle: string;
  readonly colours: readonly GuideColour[];
  readonly notesTitle: string;
  readonly notes: readonly GuideStep[];
  /** Shows the tour of the first start again. */
  readonly tour: string;
  /** Leads to the guide with pictures, which is in Chinese. */
  readonly pictures: string;
  /** What to do where something does not go as it should. */
  readonly checkTitle: string;
  readonly check: string;
}

/** What the guide of a city's template says otherwise than the office's. */
export type CityGuide = Pick<Guide, "stepsTitle" | "steps" | "yearTitle" | "year" | "notes">;
