import { z } from 'zod/v4';
import type { MessageBody } from '../../events';
import { parseJson } from '../../parseJson';
import { text } from '../wireParts';

const reply = z.looseObject({ id: z.string(), title: z.string() });

const interactive = z.discriminatedUnion('type', [
	z.looseObject({ type: z.literal('button_reply'), button_reply: reply }),
	z.looseObject({ type: z.literal('list_reply'), list_reply: reply.extend({ description: text }) }),
	z.looseObject({ type: z.literal('nfm_reply'), nfm_reply: z.looseObject({ name: text, body: text, response_json: z.unknown().optional() }) }),
	z.looseObject({ type: z.literal('call_permission_reply'), call_permission_reply: z.unknown().optional() }),
]);

/** The answers are JSON in a text; a text that is none stays a text. */
function answersOf(responseJson: unknown): unknown {
	if (typeof responseJson !== 'string') return responseJson;
	const parsed = parseJson(responseJson);
	return parsed.ok ? parsed.json : responseJson;
}

function toBody(value: z.output<typeof interactive>): MessageBody {
	switch (value.type) {
		case 'button_reply': {
			const { id, title } = value.button_reply;
			return { kind: 'buttonReply', text: title, button: { id, title } };
		}
		case 'list_reply': {
			const { id, title, description } = value.list_reply;
			return { kind: 'listReply', text: title, row: { id, title, description } };
		}
		case 'nfm_reply': {
			const { name, body, response_json: responseJson } = value.nfm_reply;
			return { kind: name === 'address_message' ? 'addressReply' : 'flowReply', text: body, answers: answersOf(responseJson), content: value.nfm_reply };
		}
		case 'call_permission_reply':
			return { kind: 'callPermissionReply', content: value.call_permission_reply };
	}
}

/** A tap on a button, a choice from a list, a filled-in form, an answer about calls. Source: Meta, messages webhook, interactive. */
export const readInteractive = interactive.transform(toBody);
