import { z } from 'zod';

/**
 * What every browser in use plays, Safari and an Android phone of 2015 alike. Not Ogg Opus, in which WhatsApp keeps
 * its voice messages: Safari plays it only since 18.4. Each with the ending of its file name.
 */
export const recordingTypes = { 'audio/mpeg': 'mp3', 'audio/mp4': 'm4a' } as const;
export type RecordingType = keyof typeof recordingTypes;

const megabyte = 1024 * 1024;
/** A quarter of an hour of speech at 64 kbit/s. */
export const recordingLimit = 8 * megabyte;

export function isRecordingType(mime: unknown): mime is RecordingType {
  return typeof mime === 'string' && Object.hasOwn(recordingTypes, mime);
}

export const recordingSchema = z.strictObject({
  /** At the CMS while content is read; `/media/<hash>.<ending>` once the publisher has fetched it. */
  url: z.string().min(1),
  mime: z.enum(Object.keys(recordingTypes) as [RecordingType, ...RecordingType[]], {
    error: ({ input }) => `is ${String(input)}, which some phones do not play: convert the recording to MP3`,
  }),
  bytes: z
    .int()
    .min(1, 'is 0, the recording is empty: upload it again')
    .max(
      recordingLimit,
      `is more than ${recordingLimit} (${recordingLimit / megabyte} MB): shorten the recording, or save it as MP3 at 64 kbit/s`,
    ),
});
export type Recording = z.infer<typeof recordingSchema>;
