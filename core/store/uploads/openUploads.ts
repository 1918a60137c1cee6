import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import { toMs } from '../instant';
import type { Uploads } from '../port';

/** Files that were uploaded already, on an engine. */
export function openUploads({ read, write, dialect }: Engine): Uploads {
	return {
		find: ({ account, phoneNumberId, mimeType, sha256 }, uploadedAfter) =>
			read(async (db) => {
				const row = await db
					.selectFrom('uploads')
					.select('media_id')
					.where('account', '=', account)
					.where('phone_number_id', '=', phoneNumberId)
					.where('mime_type', '=', mimeType)
					.where('sha256', '=', sha256)
					.where('uploaded_at', '>', toMs(uploadedAfter))
					.executeTakeFirst();
				return row?.media_id;
			}),

		remember: ({ account, phoneNumberId, mimeType, sha256 }, mediaId, now) =>
			write(async (tx) => {
				await tx
					.insertInto('uploads')
					.values({ account, phone_number_id: phoneNumberId, mime_type: mimeType, sha256, media_id: mediaId, uploaded_at: toMs(now) })
					.onConflict((conflict) =>
						conflict.columns(['account', 'phone_number_id', 'mime_type', 'sha256']).doUpdateSet({ media_id: mediaId, uploaded_at: toMs(now) }),
					)
					.execute();
			}),

		forget: (mediaId) =>
			write(async (tx) => {
				await tx.deleteFrom('uploads').where('media_id', '=', mediaId).execute();
			}),

		purge: (before, limit) =>
			write(async (tx) => {
				const { rows } = await sql`
					delete from uploads where (account, phone_number_id, mime_type, sha256) in (
						select account, phone_number_id, mime_type, sha256 from uploads where uploaded_at < ${toMs(before)}
						order by uploaded_at limit ${limit} ${dialect.forUpdateSkipLocked}
					) returning media_id`.execute(tx);
				return rows.length;
			}),
	};
}
