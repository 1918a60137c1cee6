import type { AskPlan } from '../ask';
import type { ButtonSays } from '../answers/buttonId';
import { phrases } from './phrases';

/** A button or row of a question, in the order in which it is shown. */
export interface AskButton {
	title: string;
	description?: string;
	says: ButtonSays;
}

/** Every button that a question needs: what can be answered with one tap, then to whom it can be passed on. */
export function buttonsOf({ answer, delegates, language }: Pick<AskPlan, 'answer' | 'delegates' | 'language'>): AskButton[] {
	const { passTo } = phrases[language];
	const own: AskButton[] =
		answer.type === 'approval'
			? [{ title: answer.approve, says: { verb: 'approve' } }, { title: answer.decline, says: { verb: 'decline' } }]
			: answer.type === 'choice'
				? answer.options.map(({ title, description }, index) => ({ title, description, says: { verb: 'choose', index } }))
				: [];
	return [...own, ...delegates.map(({ name, id }, index): AskButton => ({ title: passTo(name ?? `…${id.slice(-4)}`), says: { verb: 'pass', index } }))];
}
