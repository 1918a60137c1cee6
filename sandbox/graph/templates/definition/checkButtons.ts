import { isWebLink } from '../../messages/takeMedia';
import { definitionError } from './definitionError';
import type { WrittenButton } from './definitionShape';

const COUNTS: Array<{ type: WrittenButton['type']; max: number }> = [
	{ type: 'QUICK_REPLY', max: 10 },
	{ type: 'URL', max: 2 },
	{ type: 'PHONE_NUMBER', max: 1 },
	{ type: 'COPY_CODE', max: 1 },
];
const BUTTONS_MAX = 10;
const TEXT_MAX = 25;
const URL_MAX = 2_000;
const PHONE_MAX = 20;
const CODE_EXAMPLE_MAX = 15;

/** Checks the buttons of a template or of a card. Meta: how many of each, how long, quick replies in one block. */
export function checkButtons(buttons: WrittenButton[], max = BUTTONS_MAX): void {
	if (buttons.length > max) throw definitionError(`There are ${buttons.length} buttons, at most ${max}`);
	for (const { type, max: most } of COUNTS) {
		const count = buttons.filter((button) => button.type === type).length;
		if (count > most) throw definitionError(`There are ${count} buttons of type ${type}, at most ${most}`);
	}
	const blocks = buttons.filter(({ type }, index) => type === 'QUICK_REPLY' && buttons[index - 1]?.type !== 'QUICK_REPLY').length;
	if (blocks > 1) throw definitionError('Quick replies must stand together');
	for (const button of buttons) checkButton(button);
}

function checkButton(button: WrittenButton): void {
	requireLength(button.text ?? '', TEXT_MAX, "A button's text");
	switch (button.type) {
		case 'URL':
			return checkUrl(button.url, button.example);
		case 'PHONE_NUMBER':
			return requireLength(button.phone_number, PHONE_MAX, "A button's phone number");
		case 'COPY_CODE':
			return requireLength([button.example].flat()[0] ?? '', CODE_EXAMPLE_MAX, 'The example of a code');
		case 'FLOW': {
			const given = [button.flow_id, button.flow_name, button.flow_json].filter((way) => way !== undefined).length;
			if (given !== 1) throw definitionError('A flow button takes exactly one of flow_id, flow_name and flow_json');
			return;
		}
		default:
			return;
	}
}

/** Meta: an address has one variable at most, `{{1}}`, and at its end. */
function checkUrl(url: string, example: string[] | undefined): void {
	requireLength(url, URL_MAX, "A button's address");
	const [variable, ...more] = url.match(/\{\{.*?\}\}/g) ?? [];
	if (!isWebLink(url.replace(/\{\{.*?\}\}/g, 'x'))) throw definitionError("A button's address must start with http or https");
	if (variable === undefined) return;
	if (variable !== '{{1}}' || more.length > 0 || !url.endsWith('{{1}}')) throw definitionError("A button's address may end in one variable, {{1}}");
	if (!example?.length) throw definitionError("A button's address with a variable needs an example");
}

/** Refuses a text above its limit, counted in characters as people see them. */
export function requireLength(text: string, max: number, what: string): void {
	if ([...text].length > max) throw definitionError(`${what} has more than ${max} characters`, 'tooLong');
}
