import type { Bubble } from '../../../../world/bubble';
import { partOf } from '../../../../world/templateParts';
import { whatsAppError } from '../../../graphError';
import { takeLocation } from '../../locationObject';
import { takeMedia } from '../../takeMedia';
import { type Filling, only } from './filling';
import { fillText } from './fillText';
import type { SentOf } from './templateShape';

const HEADER_MAX = 60;

type Parameter = SentOf<'header'>['parameters'][number];

/** The header as the phone shows it. Throws 132012 when what was sent is not what the template asks for, 132000 for a wrong count. */
export function fillHeader(filling: Filling): Pick<Bubble, 'header' | 'media' | 'location' | 'catalog'> {
	const { template, at } = filling;
	const header = partOf(template.components, 'HEADER');
	const sent = only(filling, 'header');
	const parameters = sent?.parameters ?? [];
	const part = `${at}header`;
	if (!header) {
		if (sent) throw whatsAppError(132012, `${part}: the template has none`);
		return {};
	}
	if (header.format === 'TEXT') {
		const texts = parameters.map((parameter) => {
			if (parameter.type !== 'text') throw whatsAppError(132012, `${part}: Format mismatch, expected TEXT, received ${parameter.type.toUpperCase()}`);
			return parameter;
		});
		return { header: fillText({ part, text: header.text, format: template.parameterFormat, parameters: texts, max: HEADER_MAX }) };
	}
	const [parameter, ...more] = parameters;
	if (more.length > 0) throw whatsAppError(132000, `${part}: takes one parameter`);
	const received = parameter?.type.toUpperCase() ?? 'UNKNOWN';
	if (!parameter || received !== header.format) {
		throw whatsAppError(132012, `${part}: Format mismatch, expected ${header.format}, received ${received}`);
	}
	return draw(parameter, part, filling);
}

function draw(parameter: Parameter, part: string, { sending }: Filling): Pick<Bubble, 'media' | 'location' | 'catalog'> {
	const place = { at: `${part}.${parameter.type}`, sending };
	switch (parameter.type) {
		case 'image':
			return { media: takeMedia('image', parameter.image, place) };
		case 'video':
			return { media: takeMedia('video', parameter.video, place) };
		case 'document':
			return { media: takeMedia('document', parameter.document, place) };
		case 'gif':
			if (sending.endpoint !== 'marketing_messages') throw whatsAppError(132012, `${part}: a gif goes through marketing_messages only`);
			return { media: takeMedia('gif', parameter.gif, place) };
		case 'location':
			return { location: takeLocation(parameter.location, place.at) };
		case 'product':
			return { catalog: { catalogId: parameter.product.catalog_id, sections: [{ productIds: [parameter.product.product_retailer_id] }] } };
		case 'text':
			return {};
	}
}
