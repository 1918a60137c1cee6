/** What a thrown value says, whatever it is: the message of an error, else the value or the error's name as a text. */
export function wordsOfError(error: unknown): string {
	return error instanceof Error && error.message !== '' ? error.message : String(error);
}
