// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/building/name_roles.h"

#include "core/base/index.h"

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

bool isSeparator(QChar c) {
    return c == u'-' || c == u'_' || c == u'.' || c.isSpace();
}

bool isNumber(const QString& word) {
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

QStringList wordsOf(const QString& name) {
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty() && !isNumber(word))
            words.append(word);
        word.clear();
    };
    for (const QChar c : name)
        isSeparator(c) ? end() : void(word.append(c));
    end();
    return words;
}

/// The words that all of these names begin (or end) with.
QString sharedWords(const std::vector<QStringList>& words, const std::vector<int>& members, bool atEnd) {
    QStringList shared = words[idx(members.front())];
    for (const int member : members) {
        const QStringList& other = words[idx(member)];
        qsizetype same = 0;
        const qsizetype most = std::min(shared.size(), other.size());
        while (same < most &&
               (atEnd ? shared.at(shared.size() - 1 - same) == other.at(other.size() - 1 - same)
                      : shared.at(same) == other.at(same)))
            ++same;
        shared = atEnd ? shared.mid(shared.size() - same) : shared.mid(0, same);
    }
    return shared.join(u'-');
}

} // namespace

std::vector<NameRole> rolesIn(const QStringList& names, std::size_t fewest) {
    std::vector<QStringList> words;
    std::vector<int> left;
    for (const QString& name : names) {
        left.push_back(static_cast<int>(words.size()));
        words.push_back(wordsOf(name));
    }
    std::vector<NameRole> roles;
    while (left.size() >= fewest) {
        std::map<std::pair<bool, QString>, std::vector<int>> byWord; // at the end; the word
        for (const int name : left) {
            if (words[idx(name)].size() < 2)
                continue;
            byWord[{true, words[idx(name)].back()}].push_back(name);
            byWord[{false, words[idx(name)].front()}].push_back(name);
        }
        std::erase_if(byWord, [&](const auto& entry) {
            return entry.second.size() < fewest || entry.second.size() == words.size();
        });
        if (byWord.empty())
            break;
        const auto largest = std::max_element(byWord.begin(), byWord.end(), [](const auto& a, const auto& b) {
            return a.second.size() < b.second.size();
        });
        roles.push_back({sharedWords(words, largest->second, largest->first.first), largest->second});
        std::erase_if(left, [&](int name) {
            return std::find(largest->second.begin(), largest->second.end(), name) != largest->second.end();
        });
    }
    return roles;
}

QString withoutNumber(const QString& name) {
    qsizetype length = name.size();
    while (length > 0 && name.at(length - 1).isDigit())
        --length;
    while (length > 0 && length < name.size() && isSeparator(name.at(length - 1)))
        --length;
    return name.left(length);
}

} // namespace drawbridge
