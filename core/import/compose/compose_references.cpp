// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_references.h"

#include "core/import/compose/compose_interpolation.h"

namespace drawbridge::compose {

namespace {

// Private use: no Compose file has a meaning for them, and no syntax is made of them.
constexpr char16_t kBegin = 0xF8F0;
constexpr char16_t kEnd = 0xF8F1;
constexpr char16_t kDigits = 0xF8E0; ///< and the 15 after it

/// Parts of a service that are interpolated: other services and the plan's own figures depend on them.
bool isStructure(const QString& key) {
    static const QStringList keys{u"extends"_qs, u"depends_on"_qs,   u"profiles"_qs,       u"scale"_qs,
                                  u"deploy"_qs,  u"ports"_qs,        u"networks"_qs,       u"network_mode"_qs,
                                  u"image"_qs,   u"build"_qs,        u"restart"_qs,        u"platform"_qs,
                                  u"links"_qs,   u"volumes_from"_qs, u"external_links"_qs, u"provider"_qs,
                                  u"cpus"_qs,    u"mem_limit"_qs,    u"mem_reservation"_qs};
    return keys.contains(key);
}

} // namespace

void HiddenReferences::hide(YamlNode& root) {
    for (YamlNode::Entry& section : root.entries) {
        if (section.key == u"services") {
            for (YamlNode::Entry& service : section.value.entries) {
                for (YamlNode::Entry& part : service.value.entries) {
                    if (!isStructure(part.key))
                        hideIn(part.value);
                }
            }
        } else if (section.key == u"secrets" || section.key == u"configs" || section.key == u"volumes" ||
                   section.key.startsWith(u"x-")) {
            hideIn(section.value);
        }
    }
}

void HiddenReferences::hideIn(YamlNode& node) {
    node.scalar = hidden(node.scalar);
    for (YamlNode& item : node.items)
        hideIn(item);
    for (YamlNode::Entry& entry : node.entries)
        hideIn(entry.value);
}

QString HiddenReferences::hidden(const QString& text) {
    if (!text.contains(u'$'))
        return text;
    QString result;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = referenceLength(QStringView(text).sliced(at));
        if (length == 0) {
            result += text[at++];
            continue;
        }
        result += markOf(text.mid(at, length));
        at += length;
    }
    return result;
}

QString HiddenReferences::markOf(const QString& reference) {
    const auto known = m_numbers.constFind(reference);
    const qsizetype number = known == m_numbers.constEnd() ? m_references.size() : *known;
    if (known == m_numbers.constEnd()) {
        m_numbers.insert(reference, number);
        m_references += reference;
    }
    QString mark{QChar(kBegin)};
    for (const QChar digit : QString::number(number, 16))
        mark += QChar(static_cast<char16_t>(kDigits + QString(digit).toInt(nullptr, 16)));
    return mark + QChar(kEnd);
}

QString HiddenReferences::shown(const QString& text) const {
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype end = text[at] == QChar(kBegin) ? text.indexOf(QChar(kEnd), at) : -1;
        if (end < 0) {
            result += text[at];
            continue;
        }
        qsizetype number = 0;
        for (const QChar digit : text.mid(at + 1, end - at - 1))
            number = number * 16 + (digit.unicode() - kDigits);
        result += m_references.value(number);
        at = end;
    }
    return result;
}

void HiddenReferences::show(YamlNode& node) const {
    node.scalar = shown(node.scalar);
    for (YamlNode& item : node.items)
        show(item);
    for (YamlNode::Entry& entry : node.entries) {
        entry.key = shown(entry.key);
        show(entry.value);
    }
}

bool HiddenReferences::isHiddenIn(const QString& text) {
    return text.contains(QChar(kBegin));
}

} // namespace drawbridge::compose
