/** The part of a request body that depends on the kind of message: `type` and the object of the same name. */
export interface WireContent {
	type: string;
	[key: string]: unknown;
}
