// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// Names come from strangers: each goes into a file in the form that the file's reader takes as plain text,
/// or not at all.
namespace drawbridge::config {

/// A file or folder name of letters, digits, dots, dashes and underscores, up to 60 characters; dots and
/// dashes follow a letter or digit. Never empty. Different names may give the same one.
QString safeFileName(const QString& name);

/// "dub-app" is "DUB_APP": a part of the name of a shell variable.
QString shellVariableName(const QString& name);

/// One word of a POSIX shell. Characters that act instead of being seen are escaped first.
QString shellQuoted(const QString& text);

/// True for a host name (RFC 1123) of up to 253 characters.
bool isHostName(const QString& name);

/// A domain name with its final dot, in ASCII (RFC 5890 for others); labels may begin with an underscore, the
/// first may be "*". Nothing for what is none.
std::optional<QString> domainName(const QString& name);

/// A character-string of a zone file (RFC 1035, section 5.1), in parts of 255 bytes.
QString zoneStrings(const QString& text);

/// 32 bytes in base64, as WireGuard writes a key.
bool isWireGuardKey(const QString& text);

} // namespace drawbridge::config
