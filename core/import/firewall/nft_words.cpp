// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/firewall/nft_words.h"

#include "core/base/texts.h"
#include "core/import/vpn/config_lines.h"

namespace drawbridge::firewall {

std::vector<NftWord> nftWords(const QByteArray& text, const QString& file) {
    using Kind = NftWord::Kind;
    std::vector<NftWord> words;
    bool goesOn = false; // a backslash at the end of the line before
    for (const vpn::ConfigLine& line : vpn::configLines(text, file)) {
        const QString& t = line.text;
        goesOn = false;
        for (qsizetype i = 0; i < t.size();) {
            const QChar c = t.at(i);
            if (c.isSpace()) {
                ++i;
            } else if (c == u'#') {
                break;
            } else if (c == u'\\' && t.mid(i + 1).trimmed().isEmpty()) {
                goesOn = true;
                break;
            } else if (c == u'"') {
                const qsizetype end = t.indexOf(u'"', i + 1);
                if (end < 0)
                    throw InputError(ImportTexts::tr("A quotation mark is missing."), {file, line.number, 0});
                words.push_back({Kind::Quoted, t.mid(i + 1, end - i - 1), line.number});
                i = end + 1;
            } else if (QStringView(u"{},=").contains(c)) {
                words.push_back({Kind::Sign, c, line.number});
                ++i;
            } else if (c == u';') {
                words.push_back({Kind::End, c, line.number});
                ++i;
            } else if (c == u':' && (i + 1 >= t.size() || t.at(i + 1).isSpace())) {
                words.push_back({Kind::Sign, c, line.number});
                ++i;
            } else {
                const qsizetype begin = i;
                while (i < t.size() && !t.at(i).isSpace() && !QStringView(u"{},;\"").contains(t.at(i)) &&
                       !(t.at(i) == u'=' && t.mid(begin, i - begin) != u"!"))
                    ++i;
                words.push_back({Kind::Word, t.mid(begin, i - begin), line.number});
            }
        }
        if (!goesOn)
            words.push_back({Kind::End, QStringLiteral("\n"), line.number});
    }
    return words;
}

} // namespace drawbridge::firewall
