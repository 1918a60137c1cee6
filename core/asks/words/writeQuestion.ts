import { cutText, type MessageDraft } from '../../messages';
import { signButton } from '../answers/buttonId';
import type { Ask, AskPlan, DueQuestion } from '../ask';
import { buttonsOf, type AskButton } from './buttonsOf';
import { phrases } from './phrases';

type Content = MessageDraft['content'];

/** Question and details together: what a message with buttons takes (1,024), less the line of a reminder. Source: Meta, interactive messages. */
export const longestQuestion = 900;
/** Source: Meta, interactive reply buttons: three, of 20 characters; lists: ten rows, of 24, described by 72. */
const buttonLimits = { most: 3, title: 20 };
const rowLimits = { title: 24, description: 72 };

function bodyOf({ question, details, language, answer }: AskPlan, { kind, from }: Pick<DueQuestion, 'kind' | 'from'>): string {
	const { reminder, passedOn, howTo } = phrases[language];
	const first = kind === 'reminder' ? reminder : from !== undefined ? passedOn(cutText(from.name ?? `…${from.id.slice(-4)}`, 40)) : undefined;
	const last = answer.type === 'approval' || answer.type === 'choice' ? undefined : howTo[answer.type];
	return [first, `*${question}*`, details, last].filter((part) => part !== undefined && part !== '').join('\n\n');
}

function listOf(body: string, buttons: readonly AskButton[], idOf: (button: AskButton) => string, plan: AskPlan): Content {
	const rows = buttons.map((button) => {
		const title = cutText(button.title, rowLimits.title);
		const description = button.description ?? (title === button.title ? undefined : button.title);
		return { id: idOf(button), title, ...(description && { description: cutText(description, rowLimits.description) }) };
	});
	return { kind: 'list', body, button: phrases[plan.language].openList, sections: [{ rows }] };
}

/**
 * A question, its reminder or its passing on, as a free-form message: buttons where three of them do, a list where there are
 * more, the request for a location where nothing else can be chosen, else a text.
 */
export function writeQuestion({ id, plan }: Pick<Ask, 'id' | 'plan'>, due: Pick<DueQuestion, 'kind' | 'from'>, secret: string): Content {
	const body = bodyOf(plan, due);
	const buttons = buttonsOf(plan);
	const idOf = ({ says }: AskButton) => signButton(secret, id, says);
	if (buttons.length === 0) return plan.answer.type === 'location' ? { kind: 'locationRequest', body } : { kind: 'text', body };
	const fitsButtons = buttons.length <= buttonLimits.most && buttons.every(({ title }) => title.length <= buttonLimits.title);
	if (!fitsButtons) return listOf(body, buttons, idOf, plan);
	return { kind: 'replyButtons', body, buttons: buttons.map((button) => ({ id: idOf(button), title: button.title })) };
}

/** What the quick replies of a template bring back, in their order. */
export function quickReplyPayloads({ id, plan }: Pick<Ask, 'id' | 'plan'>, secret: string): string[] {
	return buttonsOf(plan).map(({ says }) => signButton(secret, id, says));
}
