import { errorStatus, errorTitle } from '../errors/errorCatalogue';

/** An error as Graph answers it. */
export class GraphError extends Error {
	constructor(
		readonly status: number,
		message: string,
		readonly body: {
			type: 'OAuthException' | 'GraphMethodException';
			code: number;
			error_subcode?: number;
			is_transient?: boolean;
			error_user_title?: string;
			error_user_msg?: string;
			error_data?: { messaging_product: 'whatsapp'; details: string };
		},
		/** What stands beside `error` when a part of the request succeeded. */
		readonly besides: Record<string, unknown> = {},
	) {
		super(message);
	}
}

/** An error as it stands inside an answer or a receipt. */
export function errorBody({ message, body }: GraphError): Record<string, unknown> {
	return { message, ...body };
}

/** An error of the WhatsApp family: the catalogue's title, and details for people in `error_data`. */
export function whatsAppError(code: number, details: string): GraphError {
	return new GraphError(errorStatus(code), `(#${code}) ${errorTitle(code)}`, {
		type: 'OAuthException',
		code,
		error_data: { messaging_product: 'whatsapp', details },
	});
}

/** An error of Graph itself: a message, no `error_data`. */
export function plainGraphError(code: number, message = errorTitle(code), subcode?: number): GraphError {
	return new GraphError(errorStatus(code), message, {
		type: 'OAuthException',
		code,
		...(subcode !== undefined && { error_subcode: subcode }),
	});
}

/** Graph's answer for an id or path that does not exist or is not visible: it does not say which. */
export function unknownObject(method: string, id: string): GraphError {
	return new GraphError(
		400,
		`Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`,
		{ type: 'GraphMethodException', code: 100, error_subcode: 33 },
	);
}
