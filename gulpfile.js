const { spawn } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { dest, parallel, series, src } = require('gulp');
const esbuild = require('esbuild');

const clean = () => rm('dist', { recursive: true, force: true });

const compile = () =>
	spawn(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.json'], { stdio: 'inherit' });

/** The sandbox's page, scripts and styles, bundled so that the published package needs no browser library at run time. */
const page = () =>
	esbuild.build({
		entryPoints: ['sandbox/page/main.tsx'],
		outfile: 'dist/sandbox/page/main.js',
		bundle: true,
		minify: true,
		format: 'esm',
		target: 'es2022',
		jsx: 'automatic',
		jsxImportSource: 'preact',
		legalComments: 'inline',
	});

/** What is copied as it stands. `encoding: false` keeps PNG files whole: gulp 5 decodes to UTF-8 unless told not to. */
const assets = () =>
	src(
		[
			'nodes/**/*.{svg,png}',
			'nodes/**/*.node.json',
			'credentials/**/*.svg',
			'sandbox/page/**/*.html',
		],
		{ base: '.', encoding: false, allowEmpty: true },
	).pipe(dest('dist'));

exports.assets = assets;
exports.page = parallel(page, assets);
exports.build = series(clean, parallel(compile, page, assets));
