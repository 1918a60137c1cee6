import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { InvalidInputError, type MediaKind } from '../../../core/messages';
import type { MediaReference } from '../../shared/pendingUpload';
import type { FileReferences } from './fileReferences';

/** An emptied field of the panel counts as not filled in. */
export const filled = (text: unknown): string | undefined => {
	if (typeof text === 'number') return String(text);
	return typeof text === 'string' && text.trim() !== '' ? text : undefined;
};

/** The node's parameters for one item, as the readers of message kinds need them. */
export class Panel {
	readonly options: IDataObject;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly index: number,
		readonly files: FileReferences,
	) {
		this.options = context.getNodeParameter('additionalFields', index, {}) as IDataObject;
	}

	value<Type = string>(name: string, fallback: unknown = ''): Type {
		return this.context.getNodeParameter(name, this.index, fallback) as Type;
	}

	entries(name: string): IDataObject[] {
		return this.value<IDataObject[]>(name, []);
	}

	get body(): string | undefined {
		return filled(this.value('textBody'));
	}

	get footer(): string | undefined {
		return filled(this.options.footerText);
	}

	get header() {
		const media = (this.options.headerMedia as IDataObject | undefined)?.media as { type: 'image' | 'video' | 'document'; source: unknown } | undefined;
		if (media !== undefined && media.source !== '') {
			const source = this.files.any(media.source, media.type);
			return { type: media.type, media: source, filename: media.type === 'document' ? source.filename : undefined };
		}
		const text = filled(this.options.headerText);
		return text === undefined ? undefined : { type: 'text', text };
	}

	media(kind: MediaKind): MediaReference {
		const path = this.value('mediaPath');
		if (path === 'useMedian8n') return this.files.binary(this.value('mediaPropertyName'), kind);
		return path === 'useMediaId' ? this.files.uploaded(filled(this.value('mediaId'))) : { link: filled(this.value('mediaLink')) };
	}

	/** An option that holds a JSON object, written as text or given by an expression; an empty object counts as absent. */
	json(name: string): Record<string, unknown> | undefined {
		return readJson(name, this.options[name]);
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// The caller names the field; what JSON.parse says about positions helps nobody on a canvas.
		return undefined;
	}
}

/** A JSON object or list from a field; undefined where it is empty. Throws an InvalidInputError that names the field. */
export function readJson(name: string, value: unknown): Record<string, unknown> | undefined {
	const written = filled(value);
	const parsed = value !== null && typeof value === 'object' ? value : written === undefined ? {} : parse(written);
	if (parsed === null || typeof parsed !== 'object') {
		throw new InvalidInputError([{ field: name, message: `The field "${name}" is not a JSON object or list. Correct it.` }]);
	}
	return Object.keys(parsed).length === 0 ? undefined : (parsed as Record<string, unknown>);
}
