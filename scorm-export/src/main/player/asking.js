// @ts-check
/**
 * How each kind of question is answered. An answer is kept as a code (docs/decisions/0007): letters of what was chosen; of steps in the order given; of pairs, left
 * and right; or words, written so that they can stand in a record.
 */

import { all, one, pressed } from './dom.js';
import { letter, packed, unpacked } from './attempt.js';
import { plain } from './sentences.js';

/** @typedef {import('./sentences.js').Sentences} Sentences */
/** @typedef {import('./types').Asking} Asking */
/** @typedef {import('./types').InteractionType} InteractionType */

/** @param {HTMLFormElement} form @param {Sentences} sentences @returns {Asking} */
export function asking(form, sentences) {
  const type = /** @type {InteractionType} */ (form.dataset.type);
  if (type === 'sequencing') return order(form, sentences);
  if (type === 'matching') return match(form, sentences);
  if (type === 'fill-in') return words(form, sentences);
  return choice(form, sentences, type);
}

/** Choosing: one, several, true or false, a way on in a scenario, a point of a scale. @param {HTMLFormElement} form @param {Sentences} sentences @param {InteractionType} type @returns {Asking} */
function choice(form, sentences, type) {
  const boxes = /** @type {HTMLInputElement[]} */ (all('input', form));
  const several = form.dataset.several === 'yes';
  /** @param {HTMLInputElement} box */
  const of = (box) => letter(Number(box.value));
  const fits = boxes.filter((box) => box.dataset.right === 'yes');
  const rightCode = fits.map(of).sort().join('');
  /** @param {string} code */
  const response = (code) => (type === 'true-false' ? [String(code === of(boxes[0]))] : [...code]);
  return {
    type,
    missing: 'choose-first',
    says: several ? 'several' : 'one',
    neither: type === 'likert' ? 'scale-given' : '',
    read: () => boxes.filter((box) => box.checked).map(of).sort().join('') || null,
    write(code) {
      const known = [...code].filter((each) => boxes.some((box) => of(box) === each));
      boxes.forEach((box) => { box.checked = known.includes(of(box)); });
      return known.join('');
    },
    right: (code) => (rightCode ? code === rightCode : null),
    shows(code) {
      for (const box of boxes) {
        const feedback = one(`[data-choice="${box.value}"]`, form);
        if (!feedback) continue;
        sentences.put(one('.mark', feedback), !rightCode ? '' : box.dataset.right === 'yes' ? 'fits' : 'fits-not');
        feedback.hidden = (!several && !code.includes(of(box))) || !feedback.textContent?.trim();
        feedback.classList.toggle('fits', box.dataset.right === 'yes');
        box.closest('.choice')?.append(feedback);
      }
    },
    told: (code) => ({
      given: response(code),
      right: rightCode ? [response(rightCode)] : [],
      components: type === 'true-false' ? {} : { [type === 'likert' ? 'scale' : 'choices']: boxes.map((box) => ({ id: of(box), text: plain(box.labels?.[0]) })) },
    }),
  };
}

/** Putting in order, with buttons: no dragging is needed, and each move is said. @param {HTMLFormElement} form @param {Sentences} sentences @returns {Asking} */
function order(form, sentences) {
  const list = /** @type {Element} */ (one('.order', form));
  const items = () => /** @type {HTMLElement[]} */ ([...list.children]);
  const all = items();
  const rightCode = form.dataset.right ?? '';
  /** @param {HTMLElement} item */
  const of = (item) => letter(Number(item.dataset.n));
  pressed(list, (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const item = button?.closest('li');
    if (!button || !item) return;
    const up = button.classList.contains('up');
    const beside = up ? item.previousElementSibling : item.nextElementSibling;
    if (beside && up) beside.before(item);
    else if (beside) beside.after(item);
    button.focus();
    sentences.put(one('.moved', form), beside ? 'moved' : up ? 'moved-first' : 'moved-last', {
      what: plain(one('.words', item), sentences.spoken),
      place: items().indexOf(item) + 1,
      of: all.length,
    });
  });
  return {
    type: 'sequencing',
    missing: '',
    says: 'order',
    neither: '',
    read: () => items().map(of).join(''),
    write(code) {
      // What was added since stands last; what is gone is left out.
      const placed = all.filter((item) => code.includes(of(item))).sort((one, other) => code.indexOf(of(one)) - code.indexOf(of(other)));
      if (placed.length) list.append(...placed, ...all.filter((item) => !placed.includes(item)));
      return placed.length ? this.read() : null;
    },
    right: (code) => code === rightCode,
    shows(code) {
      items().forEach((item, index) => remark(item, rightCode[index] === code[index], code === rightCode, sentences));
    },
    told: (code) => ({ given: [...code], right: [[...rightCode]], components: { choices: all.map((item) => ({ id: of(item), text: plain(one('.words', item)) })) } }),
  };
}

/** Matching: for each left half one of the right halves. @param {HTMLFormElement} form @param {Sentences} sentences @returns {Asking} */
function match(form, sentences) {
  const pairs = all('.pairs > li', form).sort((one, other) => Number(one.dataset.n) - Number(other.dataset.n));
  /** @param {HTMLElement} pair */
  const select = (pair) => /** @type {HTMLSelectElement} */ (one('select', pair));
  /** @param {HTMLElement} pair @param {string | undefined} right */
  const of = (pair, right) => letter(Number(pair.dataset.n)) + letter(Number(right));
  const rightCode = pairs.map((pair) => of(pair, pair.dataset.right)).join('');
  /** @param {string} code */
  const response = (code) => (code.match(/../g) ?? []).map((pair) => `${pair[0]}.${pair[1]}`);
  return {
    type: 'matching',
    missing: 'choose-each',
    says: 'match',
    neither: '',
    read: () => (pairs.every((pair) => select(pair).value) ? pairs.map((pair) => of(pair, select(pair).value)).join('') : null),
    write(code) {
      const given = /** @type {string[]} */ (code.match(/../g) ?? []);
      for (const pair of pairs) {
        const option = [...select(pair).options].find((each) => each.value && given.includes(of(pair, each.value)));
        if (option) select(pair).value = option.value;
      }
      return this.read();
    },
    right: (code) => code === rightCode,
    shows(code) {
      pairs.forEach((pair) => remark(pair, select(pair).value === pair.dataset.right, code === rightCode, sentences));
    },
    told: (code) => ({
      given: response(code),
      right: [response(rightCode)],
      components: {
        source: pairs.map((pair) => ({ id: letter(Number(pair.dataset.n)), text: plain(one('.words', pair)) })),
        target: [...(pairs[0] ? select(pairs[0]).options : [])].filter((option) => option.value).map((option) => ({ id: letter(Number(option.value)), text: option.dataset.w ? JSON.parse(option.dataset.w)[0] : option.text })),
      },
    }),
  };
}

/** What is said beside a part of an answer: that it is out of place, or, once all is right, what there is to say. @param {HTMLElement} item @param {boolean} placed @param {boolean} all @param {Sentences} sentences */
function remark(item, placed, all, sentences) {
  const feedback = one('.feedback', item);
  if (!feedback) return;
  const says = one('.said', feedback);
  feedback.hidden = placed && !(all && says);
  feedback.classList.toggle('fits', placed);
  sentences.put(one('.mark', feedback), placed ? 'in-place' : 'out-of-place');
}

/** Words to write. @param {HTMLFormElement} form @param {Sentences} sentences @returns {Asking} */
function words(form, sentences) {
  const field = /** @type {HTMLInputElement} */ (one('input', form));
  const feedbacks = all('[data-choice]', form);
  one('.comes-back', form)?.prepend(...feedbacks);
  /** What is accepted, in plain form, by number from 1. @type {string[][]} */
  const accepted = JSON.parse(form.dataset.accepted ?? '[]');
  /** @param {string} code */
  const which = (code) => accepted.findIndex((each) => each.includes(bare(unpacked(code)))) + 1;
  return {
    type: 'fill-in',
    missing: 'write-first',
    says: 'words',
    neither: '',
    read: () => (field.value.trim() ? packed(field.value.trim().slice(0, field.maxLength)) : null),
    write(code) {
      field.value = unpacked(code);
      return code;
    },
    right: (code) => which(code) > 0,
    shows(code) {
      for (const feedback of feedbacks) {
        sentences.put(one('.mark', feedback), '');
        feedback.hidden = feedback.dataset.choice !== String(which(code)) || !feedback.textContent?.trim();
      }
    },
    told: (code) => ({ given: [unpacked(code)], right: accepted.flat().map((each) => [each]), components: {} }),
  };
}

/** Words as they are compared; Java's Question.ShortAnswer.plain does the same. @param {string} text */
export function bare(text) {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/\s+/g, ' ').trim().replace(/\.$/, '').trim();
}
