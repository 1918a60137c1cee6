/** Why the control API refuses a request; the message is for the person who wrote the test. */
export class ControlError extends Error {
	constructor(
		readonly status: 400 | 403 | 404 | 409 | 413 | 415,
		message: string,
	) {
		super(message);
	}
}
