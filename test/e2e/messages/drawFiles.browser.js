// Runs in a browser: gives two photos, a sticker, a film and a sound, each in base64.
(async () => {
	const canvas = (width, height) => {
		const element = document.createElement('canvas');
		Object.assign(element, { width, height });
		const pen = element.getContext('2d');
			return [element, pen];
	};
	const shelf = (hue) => {
		const [element, pen] = canvas(880, 560);
		const sky = pen.createLinearGradient(0, 0, 0, 560);
		sky.addColorStop(0, `hsl(${hue} 42% 88%)`);
		sky.addColorStop(1, `hsl(${hue} 30% 66%)`);
		pen.fillStyle = sky;
		pen.fillRect(0, 0, 880, 560);
		for (let level = 0; level < 3; level += 1) {
			for (let column = 0; column < 6; column += 1) {
				const [x, y, width, height] = [46 + column * 134, 60 + level * 168, 116 - ((column * 7 + level * 5) % 26), 112 - ((column * 11 + level * 17) % 34)];
				pen.fillStyle = `hsl(${hue - 8 + column * 5} ${34 + level * 5}% ${50 + ((column * 5 + level * 9) % 18)}%)`;
				pen.fillRect(x, y + 120 - height, width, height);
				pen.fillStyle = 'rgb(255 255 255 / 72%)';
				pen.fillRect(x + 14, y + 120 - height + 18, width * 0.42, 22);
			}
			pen.fillStyle = `hsl(${hue} 24% 34%)`;
			pen.fillRect(20, 180 + level * 168, 840, 12);
		}
		return element;
	};
	const sticker = () => {
		const [element, pen] = canvas(512, 512);
		pen.fillStyle = '#fff';
		pen.beginPath();
		pen.roundRect(56, 110, 400, 300, 60);
		pen.fill();
		pen.fillStyle = '#f2b134';
		pen.beginPath();
		pen.roundRect(76, 130, 360, 260, 44);
		pen.fill();
		pen.fillStyle = '#3b2a12';
		for (const x of [190, 322]) {
			pen.beginPath();
			pen.arc(x, 230, 20, 0, 7);
			pen.fill();
		}
		pen.lineWidth = 18;
		pen.lineCap = 'round';
		pen.strokeStyle = '#3b2a12';
		pen.beginPath();
		pen.arc(256, 268, 62, 0.3, Math.PI - 0.3);
		pen.stroke();
		return element;
	};
	const base64 = (blob) =>
		new Promise((resolve) => {
			const reader = new FileReader();
			reader.onload = () => resolve(String(reader.result).replace(/^data:.*?;base64,/, ''));
			reader.readAsDataURL(blob);
		});
	const still = (element, type) =>
		new Promise((resolve) => element.toBlob((blob) => resolve(base64(blob)), type, 0.9));
	const recordOnce = (stream, type, lastsMs) =>
		new Promise((resolve) => {
			const recorder = new MediaRecorder(stream, { mimeType: type });
			const parts = [];
			recorder.ondataavailable = ({ data }) => parts.push(data);
			recorder.onstop = () => resolve(base64(new Blob(parts)));
			recorder.start();
			setTimeout(() => recorder.stop(), lastsMs);
		});
	// A busy machine may encode nothing in so short a time.
	const record = async (open, type, lastsMs) => {
		for (let tryMs = lastsMs; tryMs < 30_000; tryMs *= 2) {
			const { stream, close } = open();
			const recorded = await recordOnce(stream, type, tryMs);
			close();
			if (recorded !== '') return recorded;
		}
		throw new Error(`This browser records no ${type}`);
	};
	const openFilm = () => {
		const [element, pen] = canvas(640, 360);
		const source = shelf(205);
		let frame = 0;
		const timer = setInterval(() => {
			frame += 1;
			pen.drawImage(source, -((frame * 4) % 240), -40);
		}, 40);
		return { stream: element.captureStream(25), close: () => clearInterval(timer) };
	};
	const openVoice = () => {
		const room = new AudioContext();
		const target = room.createMediaStreamDestination();
		const tone = room.createOscillator();
		const loudness = room.createGain();
		tone.frequency.value = 180;
		for (let step = 0; step < 240; step += 1) loudness.gain.setValueAtTime([0.05, 0.7, 0.3, 0.9, 0.5, 0.2][step % 6], room.currentTime + step * 0.09);
		tone.connect(loudness).connect(target);
		tone.start();
		return { stream: target.stream, close: () => room.close() };
	};
	const [photo, secondPhoto, stickerFile, filmFile, voiceFile] = await Promise.all([
		still(shelf(28), 'image/jpeg'),
		still(shelf(160), 'image/jpeg'),
		still(sticker(), 'image/webp'),
		record(openFilm, 'video/mp4;codecs=vp9', 1_200),
		record(openVoice, 'audio/mp4;codecs=opus', 2_100),
	]);
	return { photo, secondPhoto, sticker: stickerFile, film: filmFile, voice: voiceFile };
})()
