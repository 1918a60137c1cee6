import { GraphError } from '../../graphError';

/** Why a template cannot be what it asks to be. Numbers are Graph's subcodes, as far as they are known. */
export const subcodes = {
	limitReached: 2388019,
	beingDeleted: 2388023,
	duplicate: 2388024,
	tooLong: 2388040,
	header: 2388047,
	body: 2388072,
	footer: 2388073,
	tooManyVariables: 2388293,
	variableAtEdge: 2388299,
} as const;

/** A refusal of the management API: code 100, and words for the person who wrote the template. */
export function definitionError(words: string, problem?: keyof typeof subcodes): GraphError {
	return new GraphError(400, 'Invalid parameter', {
		type: 'OAuthException',
		code: 100,
		...(problem && { error_subcode: subcodes[problem] }),
		is_transient: false,
		error_user_title: 'The message template cannot be saved',
		error_user_msg: words,
	});
}
