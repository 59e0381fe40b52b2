// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/bounded_json.h"

#include "core/live/live_texts.h"

namespace drawbridge::live {

namespace {

constexpr int kDeepest = 64;

int depthOf(const QByteArray& text) {
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            deepest = std::max(deepest, ++depth);
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return deepest;
}

} // namespace

Parsed<QJsonDocument> parseBoundedJson(const QByteArray& text, qint64 largest) {
    if (text.size() > largest)
        return ValueError{LiveTexts::tr("it is longer than %1 bytes").arg(largest)};
    if (depthOf(text) > kDeepest)
        return ValueError{LiveTexts::tr("it is nested more than %1 deep").arg(kDeepest)};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return ValueError{error.errorString()};
    return document;
}

} // namespace drawbridge::live
