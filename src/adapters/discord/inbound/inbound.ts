import type { APIAttachment, APIMessageComponentInteraction } from 'discord-api-types/v10';
import type { Action } from '../../../chat/action.ts';
import type { Visibility } from '../../../chat/audience.ts';
import type { CompletionRequest, Question } from '../../../core/port.ts';

/** What an interaction asks for. */
export type Inbound =
  | InboundQuestion
  | { readonly kind: 'completion'; readonly request: CompletionRequest }
  | { readonly kind: 'click'; readonly action: Action; readonly click: APIMessageComponentInteraction }
  /** Opens the form for a paste. */
  | { readonly kind: 'paste-form'; readonly locale: string | undefined }
  /** A form for a paste in which every field was left empty. */
  | { readonly kind: 'empty-paste'; readonly locale: string | undefined }
  | InboundReport
  /** A command, button or menu that this version does not have. */
  | { readonly kind: 'outdated'; readonly locale: string | undefined }
  | { readonly kind: 'unsupported' };

export type InboundQuestion = {
  readonly kind: 'question';
  readonly question: Question;
  /** Who is to see the answer; undefined for a command that leaves it to the configuration. */
  readonly visibility?: Visibility | undefined;
  /** A file whose text belongs to the question. */
  readonly file?: APIAttachment | undefined;
};

/** What somebody says is wrong with an entry. */
export type InboundReport = {
  readonly kind: 'report';
  readonly action: Extract<Action, { kind: 'report' }>;
  readonly text: string;
};
