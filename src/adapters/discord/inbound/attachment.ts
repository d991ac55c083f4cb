import type { APIAttachment } from 'discord-api-types/v10';
import { type FileProblem, fileProblem } from '../../../chat/file.ts';

/** Where Discord stores what people attach. Source: Reference › Signed Attachment CDN URLs. */
const stores = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

/**
 * Why an attachment is not fetched; undefined for one that is.
 *
 * @param apiUrl where the API is; a proxy there may serve files, too
 */
export function attachmentProblem(attachment: APIAttachment, apiUrl: string): FileProblem | undefined {
  const { filename, title = '', content_type: contentType = '', size, url } = attachment;
  // Of a name that is not Latin, Discord keeps in the one only what is, and the whole in the other.
  const problem = fileProblem({ names: [filename, title], contentType, size });
  if (problem) return problem;
  const allowed = [...stores, new URL(apiUrl).origin];
  return URL.canParse(url) && allowed.includes(new URL(url).origin) ? undefined : 'host';
}
