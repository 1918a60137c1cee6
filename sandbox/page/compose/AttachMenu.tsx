import { useRef, useState } from 'preact/hooks';
import { fileContent, type FileKind } from '../api/fileContent';
import type { Content } from '../api/personApi';
import { Icon } from '../controls/Icon';
import type { IconName } from '../controls/iconPaths';
import { useDismiss } from '../controls/useDismiss';
import './AttachMenu.css';
import type { Question } from './QuestionSheet';

/** What a person can send besides words: files of their own, samples of the sandbox, a place, a contact. */
export function AttachMenu({ send, ask }: { send: (content: Promise<Content> | Content) => void; ask: (question: Question) => void }) {
	const [open, setOpen] = useState(false);
	const root = useRef<HTMLDivElement>(null);
	const opener = useRef<HTMLButtonElement>(null);
	useDismiss(root, open, () => setOpen(false));
	const act = (action: () => void) => () => {
		setOpen(false);
		opener.current?.focus();
		action();
	};
	const sendFile = (file: File, kind?: FileKind): void => act(() => send(fileContent(file, kind)))();

	return (
		<div
			class="attach"
			ref={root}
			onKeyDown={(event) => {
				if (event.key !== 'Escape' || !open) return;
				event.stopPropagation();
				act(() => undefined)();
			}}
		>
			<button
				ref={opener}
				type="button"
				class={`round-button attach-open ${open ? 'attach-opened' : ''}`}
				aria-label="Attach"
				aria-expanded={open}
				data-testid="attach-open"
				onClick={() => setOpen(!open)}
			>
				<Icon name="attach" />
			</button>
			{open && (
				<div class="attach-menu" role="group" aria-label="What to send" data-testid="attach-menu">
					<FileTile icon="image" label="Photo, video" accept="image/jpeg,image/png,video/mp4,video/3gpp" testId="attach-picture" take={sendFile} />
					<FileTile icon="document" label="Document" accept="*/*" testId="attach-document" take={(file) => sendFile(file, 'document')} />
					<FileTile icon="sound" label="Audio" accept="audio/aac,audio/amr,audio/mpeg,audio/mp4,audio/ogg" testId="attach-audio" take={sendFile} />
					<FileTile icon="sticker" label="Sticker" accept="image/webp" testId="attach-sticker" take={(file) => sendFile(file, 'sticker')} />
					<Tile icon="pin" label="Location" testId="attach-location" act={act(() => ask('location'))} />
					<Tile icon="person" label="Contact" testId="attach-contact" act={act(() => ask('contact'))} />
					<Tile icon="camera" label="Sample photo" testId="attach-sample-picture" act={act(() => send({ type: 'image', image: {} }))} />
					<Tile icon="form" label="Sample file" testId="attach-sample-document" act={act(() => send({ type: 'document', document: {} }))} />
				</div>
			)}
		</div>
	);
}

function Tile({ icon, label, testId, act }: { icon: IconName; label: string; testId: string; act: () => void }) {
	return (
		<button type="button" class="attach-tile" data-testid={testId} onClick={act}>
			<span class={`attach-mark attach-${icon}`}>
				<Icon name={icon} />
			</span>
			{label}
		</button>
	);
}

function FileTile(props: { icon: IconName; label: string; accept: string; testId: string; take: (file: File) => void }) {
	const { icon, label, accept, testId, take } = props;
	return (
		<label class="attach-tile">
			<span class={`attach-mark attach-${icon}`}>
				<Icon name={icon} />
			</span>
			{label}
			<input
				type="file"
				accept={accept}
				data-testid={testId}
				onChange={(event) => {
					const [file] = event.currentTarget.files ?? [];
					event.currentTarget.value = '';
					if (file) take(file);
				}}
			/>
		</label>
	);
}
