import type { NotificationLanguage } from '../language';
import { starters, type RecordStarterKind, type StarterKind } from '.';
import { oneTimeCode } from './oneTimeCode';

/** A template as it is handed in for review, in the words of the API. */
export interface StarterTemplate {
	name: string;
	language: NotificationLanguage;
	category: 'UTILITY' | 'AUTHENTICATION';
	parameterFormat: 'NAMED' | 'POSITIONAL';
	components: Array<Record<string, unknown>>;
}

/** Meta presets the words of authentication templates. Source: Meta, authentication templates with copy-code button. */
function defineCode(language: NotificationLanguage): StarterTemplate {
	return {
		name: oneTimeCode.templateName,
		language,
		category: 'AUTHENTICATION',
		parameterFormat: 'POSITIONAL',
		components: [
			{ type: 'BODY', add_security_recommendation: true },
			{ type: 'FOOTER', code_expiration_minutes: oneTimeCode.expiresAfterMinutes },
			{ type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', text: oneTimeCode.words[language].copy }] },
		],
	};
}

function defineRecord(kind: RecordStarterKind, language: NotificationLanguage, linkBase: string | undefined): StarterTemplate {
	const { templateName, words } = starters[kind];
	const { text, status, buttons, link, example } = words[language];
	const examples: Record<string, string> = { status, ...example };
	const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!);
	const all = [
		...buttons.map((title) => ({ type: 'QUICK_REPLY', text: title })),
		...(linkBase === undefined ? [] : [{ type: 'URL', text: link, url: `${linkBase}{{1}}`, example: ['1042'] }]),
	];
	return {
		name: templateName,
		language,
		category: 'UTILITY',
		parameterFormat: 'NAMED',
		components: [
			{ type: 'BODY', text, example: { body_text_named_params: names.map((name) => ({ param_name: name, example: examples[name] })) } },
			...(all.length === 0 ? [] : [{ type: 'BUTTONS', buttons: all }]),
		],
	};
}

/**
 * The template of a ready notification in one language. With the beginning that all links to records share, it gets a button
 * that opens the record; without, the link stands in its text.
 */
export function defineTemplate(kind: StarterKind, language: NotificationLanguage, linkBase?: string): StarterTemplate {
	return kind === 'oneTimeCode' ? defineCode(language) : defineRecord(kind, language, linkBase);
}
