// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace drawbridge::firewall {

/// A word of nftables' language. A line's end, or a semicolon, is one of its own kind.
struct NftWord {
    enum class Kind { Word, Quoted, Sign, End };
    Kind kind = Kind::Word;
    QString text; ///< of Sign: "{", "}", ",", "=" or ":"
    int line = 0;
    bool is(QStringView other) const { return kind != Kind::Quoted && text == other; }
};

/// Ends inside of sets do not count. Throws InputError for a quotation that is not closed.
std::vector<NftWord> nftWords(const QByteArray& text, const QString& file);

} // namespace drawbridge::firewall
