import type { NumberRule } from '../../numbers/rule.ts';

/* The same in the other languages that questions and pastes come with. */

export const otherLanguages: readonly NumberRule[] = [
  {
    id: 'other-after-status-word',
    says: 'code',
    evidence: 'strong',
    before:
      /(?:devuelven?|devuelve|responde|da|dando|recebendo|recebo|recebe|retornam?|retorna|renvoie|retourne|des|une|liefert|wirft|gibt|meldet|bekomme|fehler|fehlercode|erreur|erro|c[oó]digo|ошибк[аиу]|возвращает|выдает|выдаёт|код|エラー|ステータス|コード|오류|코드|에러)[ "':：]{0,3}(?:(?:un|une|el|la|einen?|um|de|le|of) ){0,2}["'(]?$/iu,
    examples: ['Fehler ‹502›', 'erreur ‹504›', 'devuelve un ‹502›', 'ошибка ‹502›', 'エラー‹502›'],
    counterExamples: ['Seite ‹502›'],
  },
  {
    id: 'other-before-status-word',
    says: 'code',
    evidence: 'strong',
    after:
      /^["' ]{0,2}(?:エラー|ステータス|が(?:出|返|発生)|を返|になる|오류|에러|가 |er\b|-?fehler|ошибк|depuis|depois|desde|quando|cuando|quand|seit|bei|beim|после|когда|или|ou|oder|pero|mais|aber)/iu,
    examples: ['‹502›エラー', '‹502›が出ます', '‹502›-Fehler'],
    counterExamples: ['‹502›円'],
  },
  {
    id: 'other-before-a-unit',
    says: 'no-code',
    evidence: 'strong',
    after:
      /^ ?(?:segundos?|minutos?|horas|secondes?|heures?|sekunden|stunden|minuten|секунд|минут|пользовател|秒|分(?!析|布)|円|人|件|個|초|분|원|명|개|usuarios|utilisateurs|nutzer|benutzer|anfragen|archivos|fichiers|requisições|peticiones|requêtes|запрос|por (?:hora|minuto|segundo)|par (?:heure|minute|seconde)|pro (?:Stunde|Minute|Sekunde))/iu,
    examples: ['‹502› segundos', '‹500› utilisateurs', '‹500›円'],
    counterExamples: ['‹502›エラー'],
  },
  {
    id: 'other-after-a-place',
    says: 'no-code',
    evidence: 'strong',
    before:
      /\b(?:oficina|sala|habitaci[oó]n|planta|puerto|porta|zimmer|port|bureau|chambre|salle|l[ií]nea|ligne|zeile|строк[аи]|порт|комнат[аы]|límite|limite|лимит)[ :]{1,2}$/iu,
    examples: ['oficina ‹502›', 'Zimmer ‹404›', 'puerto ‹443›'],
    counterExamples: ['devuelve ‹502›'],
  },
];
