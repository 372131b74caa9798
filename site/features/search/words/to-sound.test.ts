import { describe, expect, test } from 'vitest';
import { listSounds, toSound, toStopForm } from './to-sound.ts';

function expectSame(...words: string[]): void {
  expect([...new Set(words.map(toSound))], words.join(' ')).toHaveLength(1);
}

describe('one word in several scripts has one sound', () => {
  test('hospital in Arabizi, Arabic and Tifinagh', () =>
    expectSame('sbitar', 'sbi6ar', 'سبيطار', 'السبيطار', 'ⵙⴱⵉⵟⴰⵔ'));
  test('papers in Arabizi and Arabic', () => expectSame('wra9', 'وراق', 'ⵡⵔⴰⵇ'));
  test('Agadir', () => expectSame('agadir', 'أڭادير', 'ⴰⴳⴰⴷⵉⵔ'));
});

describe('Arabic as people write it', () => {
  test('hamza and alef forms, tashkil', () => expectSame('الإقامة', 'الاقامه', 'الإقَامَة', 'إقامة'));
  test('ى and ي', () => expectSame('مستشفى', 'مستشفي'));
  test('the article behind a small word', () => expectSame('المدرسة', 'بالمدرسة', 'والمدرسة', 'للمدرسة', 'مدرسات'));
  test('the Moroccan letters', () => expectSame('ڭراج', 'گراج', 'ݣراج'));
  test('a small word written onto a name stays one of the readings', () => {
    expect(listSounds('ففرنسا')).toContain(toSound('فرنسا'));
    expect(listSounds('كنقلب')).toContain(toSound('قلب'));
  });
});

describe('French and English as people type them', () => {
  test('accents, œ, plural', () => expectSame('hébergements', 'hebergement', 'hébergement'));
  test('double letters and verb endings', () => expectSame('renouvellement', 'renouvelement', 'renouveler'));
  test('ph, qu, ç', () => {
    expectSame('téléphone', 'telefone');
    expectSame('reçu', 'ressu');
  });
  test('an English plural', () => expectSame('passports', 'passport'));
});

test('an article in Latin letters goes before a consonant or a digit, and only there', () => {
  expectSame('l3amala', '3amala');
  expectSame('lkart', 'kart');
  expect(toSound('location')).toMatch(/^l/);
});

test('what a verb or a plural adds is also read without it', () => {
  expect(listSounds('nkhdem')).toContain(toSound('khdem'));
  expect(listSounds('mosta3jalat')).toContain(toSound('mosta3jal'));
  expect(listSounds('ⵜⵉⵡⵓⵔⵉⵡⵉⵏ')).toContain(toSound('ⵜⵉⵡⵓⵔ'));
});

test('what Darija writes behind a verb is also read without it', () => {
  expect(listSounds('kat3refch')).toContain(toSound('3ref'));
  expect(listSounds('drbouni')).toContain(toSound('drb'));
  expect(listSounds('كتعرفش')).toContain(toSound('تعرف'));
  expect(listSounds('ضربوني')).toContain(toSound('ضرب'));
});

test('a number stays a number', () => {
  expect(toSound('2024')).toBe('2024');
});

test('stop words are compared by letters in Latin script, so that "vais" does not silence "vie"', () => {
  expect(toStopForm('vie')).not.toBe(toStopForm('vais'));
  expect(toStopForm('أين')).toBe(toStopForm('اين'));
});
