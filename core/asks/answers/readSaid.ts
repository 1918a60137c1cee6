import { z } from 'zod/v4';
import type { AnswerKind } from '../ask';
import type { Said } from '../decide/judge';
import type { AskMessage } from './askMessage';
import type { ButtonSays } from './buttonId';

const location = z.object({ latitude: z.number(), longitude: z.number(), name: z.string().optional(), address: z.string().optional() });

const files: ReadonlySet<string> = new Set(['image', 'document', 'video', 'audio']);

const unclear: Said = { type: 'unclear' };
const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** What a button of this question means; unclear where the question has no such button. */
export function saidByButton(answer: AnswerKind, says: ButtonSays): Said {
	if (says.verb === 'pass') return { type: 'pass', delegate: says.index };
	if (answer.type === 'approval' && says.verb !== 'choose') return { type: 'answer', value: { type: 'approval', approved: says.verb === 'approve' } };
	const option = answer.type === 'choice' && says.verb === 'choose' ? answer.options[says.index] : undefined;
	return option === undefined ? unclear : { type: 'answer', value: { type: 'choice', index: (says as { index: number }).index, title: option.title } };
}

/** Whoever types what a button says means the button. */
function saidByLabel(answer: AnswerKind, text: string): Said {
	if (answer.type === 'approval' && (same(text, answer.approve) || same(text, answer.decline))) {
		return { type: 'answer', value: { type: 'approval', approved: same(text, answer.approve) } };
	}
	const index = answer.type === 'choice' ? answer.options.findIndex(({ title }) => same(title, text)) : -1;
	return answer.type === 'choice' && index >= 0 ? { type: 'answer', value: { type: 'choice', index, title: answer.options[index]!.title } } : unclear;
}

/** What a message without a button of ours says to a question. */
export function saidByMessage(answer: AnswerKind, { kind, text, media, content }: Pick<AskMessage, 'kind' | 'text' | 'media' | 'content'>): Said {
	if (answer.type === 'file') {
		if (media === undefined || !files.has(kind)) return unclear;
		return { type: 'answer', value: { type: 'file', kind, mediaId: media.id, mimeType: media.mimeType, filename: media.filename, caption: text } };
	}
	if (answer.type === 'location') {
		const place = kind === 'location' ? location.safeParse(content) : undefined;
		return place?.success === true ? { type: 'answer', value: { type: 'location', ...place.data } } : unclear;
	}
	if (kind !== 'text' || text === undefined || text.trim() === '') return unclear;
	return answer.type === 'text' ? { type: 'answer', value: { type: 'text', text } } : saidByLabel(answer, text);
}
