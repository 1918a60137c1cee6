/** Where in a template a value goes; `card` is the position of a carousel card, from 0. */
export type FieldPlace =
	| { part: 'headerText' | 'bodyText'; variable: string; named: boolean }
	| { part: 'headerFilename' }
	| { part: 'headerMedia'; media: 'image' | 'video' | 'document' | 'gif' }
	| { part: 'headerLocation'; detail: 'latitude' | 'longitude' | 'name' | 'address' }
	| { part: 'headerProduct'; detail: 'productId' | 'catalogId' }
	| { part: 'button'; index: number; button: 'url' | 'quickReply' | 'copyCode' | 'oneTimePassword' | 'flowToken' | 'flowData' | 'thumbnail' | 'products' }
	| { part: 'offerEnd' };

/** One thing that a builder fills in: which variable it is, in which text it stands, an example, and whether it may be left out. */
export interface TemplateField {
	/** Stable and readable, e.g. `body_first_name`, `button_0_url`, `card_1_body_1`. */
	id: string;
	place: FieldPlace;
	card?: number;
	/** The variable with the text around it, e.g. `Body {{1}}: Hello …, we arrive`. */
	label: string;
	example?: string;
	required: boolean;
	type: 'text' | 'number' | 'dateTime' | 'object';
}
