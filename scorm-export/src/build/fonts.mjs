// Copies the letters that printed courses are set in, with their licences, from their npm packages to where the jar is made.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** What is taken, by the name that it has in the jar. */
const FILES = {
  'text.ttf': ['@expo-google-fonts', 'atkinson-hyperlegible-next', '400Regular', 'AtkinsonHyperlegibleNext_400Regular.ttf'],
  'text-italic.ttf': ['@expo-google-fonts', 'atkinson-hyperlegible-next', '400Regular_Italic', 'AtkinsonHyperlegibleNext_400Regular_Italic.ttf'],
  'text-bold.ttf': ['@expo-google-fonts', 'atkinson-hyperlegible-next', '700Bold', 'AtkinsonHyperlegibleNext_700Bold.ttf'],
  'text-bold-italic.ttf': ['@expo-google-fonts', 'atkinson-hyperlegible-next', '700Bold_Italic', 'AtkinsonHyperlegibleNext_700Bold_Italic.ttf'],
  'text-licence.txt': ['@expo-google-fonts', 'atkinson-hyperlegible-next', 'LICENSE_FONT'],
  'signs.ttf': ['dejavu-fonts-ttf', 'ttf', 'DejaVuSans.ttf'],
  'signs-bold.ttf': ['dejavu-fonts-ttf', 'ttf', 'DejaVuSans-Bold.ttf'],
  'signs-licence.txt': ['dejavu-fonts-ttf', 'LICENSE'],
};

/**
 * @param {string} modules the folder node_modules
 * @param {string} folder where to
 */
export function fonts(modules, folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, path] of Object.entries(FILES)) copyFileSync(join(modules, ...path), join(folder, name));
}
