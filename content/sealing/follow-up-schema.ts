import * as z from 'zod/mini';
import { codeAlphabet, locatorLength } from './code.ts';
import { base64urlSchema, countCharacters } from './envelope-schema.ts';

/** What a visitor's browser sends to be recognised; see `deriveFollowUp`. */
export const locatorSchema = z.string().check(z.regex(new RegExp(`^[${codeAlphabet}]{${locatorLength}}$`)));
export const authSchema = base64urlSchema.check(z.length(countCharacters(32)));
