import type { IExecuteFunctions } from 'n8n-workflow';
import type { MediaKind, Problem } from '../../../core/messages';
import { describeBinary } from '../../shared/describeBinary';
import { keepProblems } from '../../shared/keepProblems';
import { asText } from '../../shared/readText';
import type { MediaReference, PendingUpload } from '../../shared/pendingUpload';

const standInId = '0';

/** Reads the files that one item refers to, and remembers which of them have to be uploaded, and which cannot be. */
export class FileReferences {
	readonly pending: PendingUpload[] = [];
	readonly problems: Problem[] = [];

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly index: number,
	) {}

	/** A binary field of the item, checked against type and size; what is wrong with it is kept in `problems`. */
	binary(written: unknown, kind: MediaKind): MediaReference {
		try {
			const property = asText(written, { name: 'mediaPropertyName', label: 'The name of the binary field' });
			const file = describeBinary(this.context, this.index, property, kind);
			const reference = { id: standInId, filename: file.filename };
			this.pending.push({ file, kind, reference });
			return reference;
		} catch (error) {
			keepProblems(error, this.problems);
			return { id: standInId };
		}
	}

	/** A media id that was written down; what stands in for files that are not uploaded is none. */
	uploaded(id: string | undefined): MediaReference {
		if (id === undefined || !id.trim().startsWith('file:')) return { id };
		this.problems.push({ field: 'mediaId', message: 'The media ID must consist of digits only. Use the ID that the upload gave.' });
		return { id: standInId };
	}

	/** What people write into one field: a link, a media id, or the name of a binary field. */
	any(written: unknown, kind: MediaKind): MediaReference {
		const text = asText(written ?? '', { name: 'media', label: 'The file (a link, a media ID or the name of a binary field)' });
		if (text === '') return {};
		if (/^\d+$/.test(text)) return { id: text };
		return /^[a-z][a-z+.-]*:/i.test(text) ? { link: text } : this.binary(text, kind);
	}
}
