// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace drawbridge {

/// Text from strangers, safe to show in one line of a terminal: characters that act instead of being seen are
/// escaped as in JSON, "\u202e" or "\n". Those are the controls of ASCII and Unicode (a terminal obeys U+009B
/// like ESC), the controls of writing direction (which show text in another order: CVE-2021-42574),
/// separators of lines and paragraphs, and lone surrogates.
QString visibleText(const QString& text);

/// Escapes the same characters, except line breaks, which separate lines of the text. For valid JSON: within
/// its strings, such an escape means the character.
QString visibleLines(const QString& text);

/// A name that is quoted in a sentence: of a long one, its beginning and its end.
QString shortened(const QString& name);

/// The first character in the text that is not seen and makes a name look like another one, as "U+202E", or
/// an empty string: controls of writing direction, spaces without width, soft hyphens and the like. Joiners
/// are needed to write some languages and are found only beside Latin letters.
QString hiddenCharacterIn(const QString& text);

/// The first control of writing direction in the text as "U+202E", or an empty string.
QString directionControlIn(const QString& text);

} // namespace drawbridge
