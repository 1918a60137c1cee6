import type { Emulator } from '../../emulator';
import type { SeedAccount, SeedTemplate } from '../../seed/seed';
import { planReview } from '../../templates/planReview';
import type { GraphCall, NodeOf } from '../graphCall';
import { plainGraphError } from '../graphError';
import { checkDefinition } from './definition/checkDefinition';
import { checkTtl } from './definition/checkTtl';
import { definitionError } from './definition/definitionError';
import { creationShape } from './definition/definitionShape';
import { readDefinition } from './definition/readDefinition';

const HOUR_MS = 60 * 60 * 1_000;
const CREATIONS_PER_HOUR = 100;
const TEMPLATES_MAX = 6_000;

/** `POST /{waba-id}/message_templates`: a new template, which waits for its review. Throws 100 with a subcode, or 80008 above 100 in an hour. */
export function createTemplate({ emulator, node: { account }, body }: GraphCall<NodeOf<'account'>>): unknown {
	const given = readDefinition(creationShape, body);
	const { name, language, category, parameter_format: parameterFormat } = given;
	const components = checkDefinition(given.components, { category, parameterFormat, samples: emulator.world.samples });
	checkTtl(given.message_send_ttl_seconds, category);
	requireFreeName(emulator, account, name, language);
	requireQuota(emulator, account);
	const template: SeedTemplate = {
		id: `5${emulator.ids.digits(14)}`,
		name,
		language,
		category,
		status: 'PENDING',
		parameterFormat,
		components,
		quality: 'UNKNOWN',
		lastUpdatedAt: emulator.clock.now(),
		messageSendTtlSeconds: given.message_send_ttl_seconds,
		ctaUrlLinkTrackingOptedOut: given.cta_url_link_tracking_opted_out,
	};
	account.templates.push(template);
	planReview(emulator, account, template);
	return { id: template.id, status: template.status, category };
}

function requireFreeName({ clock, world }: Emulator, account: SeedAccount, name: string, language: string): void {
	if (account.templates.some((template) => template.name === name && template.language === language)) {
		throw definitionError(`There is already content in ${language} for the template ${name}`, 'duplicate');
	}
	if ((world.blockedTemplateNames.get(`${account.id}:${name}:${language}`) ?? 0) > clock.now()) {
		throw definitionError(`The ${language} content of ${name} was deleted; the name is free again 30 days later`, 'beingDeleted');
	}
}

function requireQuota({ clock, world }: Emulator, { id, templates }: SeedAccount): void {
	if (templates.length >= TEMPLATES_MAX) throw definitionError(`An account has at most ${TEMPLATES_MAX} templates`, 'limitReached');
	const recent = (world.templateCreations.get(id) ?? []).filter((at) => clock.now() - at < HOUR_MS);
	if (recent.length >= CREATIONS_PER_HOUR) {
		throw plainGraphError(80008, `(#80008) There have been too many calls: ${CREATIONS_PER_HOUR} templates can be created in an hour`);
	}
	world.templateCreations.set(id, [...recent, clock.now()]);
}
