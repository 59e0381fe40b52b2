// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/vpn/settings_tree.h"

#include "core/base/texts.h"
#include "core/import/vpn/config_lines.h"

#include <algorithm>
#include <set>

namespace drawbridge::vpn {

namespace {

constexpr int kDeepest = 20;
constexpr int kLongestReference = 50;       ///< sections in each other, and references to references
constexpr std::size_t kMostTaken = 200'000; ///< keys and sections, references followed

class TreeReader {
public:
    TreeReader(const std::vector<ConfigLine>& lines, const QString& file, Diagnostics& notes)
        : m_file(file), m_notes(notes) {
        for (const ConfigLine& line : lines) {
            m_text += line.text;
            m_text += u'\n';
        }
    }

    SettingsSection read() {
        readInto(m_top, 0);
        if (m_at < m_text.size())
            refuse(ImportTexts::tr("This \"}\" closes no section."));
        return resolved(m_top, m_top, 0);
    }

private:
    [[noreturn]] void refuse(const QString& sentence) const {
        throw InputError(sentence, {m_file, m_line, 0});
    }

    QChar here() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }

    void skip() {
        while (m_at < m_text.size()) {
            if (here() == u'#') {
                while (m_at < m_text.size() && here() != u'\n')
                    ++m_at;
            } else if (here().isSpace() || here() == u';') {
                if (here() == u'\n')
                    ++m_line;
                ++m_at;
            } else {
                return;
            }
        }
    }

    QString word() {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !here().isSpace() && !QStringView(u"{}=#\"").contains(here()) &&
               !(here() == u':' && m_at + 1 < m_text.size() && m_text.at(m_at + 1).isSpace()))
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    void skipBlanks() {
        while (here() == u' ' || here() == u'\t')
            ++m_at;
    }

    /// To the end of the line or a comment; a quoted one may have several lines.
    QString value() {
        skipBlanks();
        QString text;
        if (here() == u'"') {
            ++m_at;
            while (m_at < m_text.size() && here() != u'"') {
                if (here() == u'\\' && m_at + 1 < m_text.size())
                    ++m_at;
                if (here() == u'\n')
                    ++m_line;
                text += here();
                ++m_at;
            }
            if (m_at >= m_text.size())
                refuse(ImportTexts::tr("A quotation mark is missing."));
            ++m_at;
            return text;
        }
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !QStringView(u"\n#{}").contains(here()))
            ++m_at;
        return m_text.mid(begin, m_at - begin).trimmed();
    }

    void readInto(SettingsSection& section, int depth) {
        if (depth > kDeepest)
            refuse(ImportTexts::tr("Sections are nested too deeply."));
        for (;;) {
            skip();
            if (m_at >= m_text.size() || here() == u'}')
                return;
            const int line = m_line;
            const QString key = word();
            if (key.isEmpty())
                refuse(ImportTexts::tr("A key or a section is expected here."));
            if (key == u"include") {
                const QString what = value();
                m_notes.push_back(
                    {Severity::Warning,
                     {m_file, line, 0},
                     ImportTexts::tr("\"include %1\" was not followed: import that file, too.").arg(what)});
                continue;
            }
            skip();
            readRest(section, key, line, depth);
        }
    }

    void readRest(SettingsSection& section, const QString& key, int line, int depth) {
        if (here() == u'=') {
            ++m_at;
            section.values.push_back({key, value(), line});
            return;
        }
        QStringList references;
        if (here() == u':') {
            ++m_at;
            skipBlanks();
            references = value().split(u',');
            skip();
        }
        if (here() != u'{')
            refuse(ImportTexts::tr("\"=\" or \"{\" is expected after \"%1\".").arg(key));
        ++m_at;
        SettingsSection child;
        child.name = key;
        child.line = line;
        child.references = references;
        readInto(child, depth + 1);
        if (here() != u'}')
            refuse(ImportTexts::tr("The section \"%1\" of line %2 is not closed.").arg(key).arg(line));
        ++m_at;
        merge(section, std::move(child));
    }

    /// A section of the same name goes on with it.
    static void merge(SettingsSection& into, SettingsSection child) {
        const auto same = std::find_if(into.sections.begin(), into.sections.end(),
                                       [&](const SettingsSection& each) { return each.name == child.name; });
        if (same == into.sections.end()) {
            into.sections.push_back(std::move(child));
            return;
        }
        same->values.insert(same->values.end(), child.values.begin(), child.values.end());
        same->references += child.references;
        for (SettingsSection& inner : child.sections)
            merge(*same, std::move(inner));
    }

    /// The section with all that it refers to: that comes first, so that its own values replace it. Whole
    /// paths are from the top; a section may stand further down than what refers to it.
    SettingsSection resolved(const SettingsSection& section, const SettingsSection& beside, int depth) {
        if (depth > kLongestReference)
            refuseAt(section.line, ImportTexts::tr("Sections refer to each other in a circle."));
        SettingsSection whole;
        whole.name = section.name;
        whole.line = section.line;
        for (const QString& each : section.references) {
            const SettingsSection* other = referred(each.trimmed(), beside);
            if (other == nullptr)
                refuseAt(section.line,
                         ImportTexts::tr("There is no section \"%1\" to refer to.").arg(each.trimmed()));
            SettingsSection taken = resolved(*other, m_top, depth + 1);
            whole.values.insert(whole.values.end(), taken.values.begin(), taken.values.end());
            for (SettingsSection& inner : taken.sections)
                merge(whole, std::move(inner));
        }
        m_taken += 1 + section.values.size();
        if (m_taken > kMostTaken)
            refuseAt(section.line, ImportTexts::tr("References make this file too large."));
        whole.values.insert(whole.values.end(), section.values.begin(), section.values.end());
        for (const SettingsSection& inner : section.sections)
            merge(whole, resolved(inner, section, depth + 1));
        return whole;
    }

    const SettingsSection* referred(const QString& path, const SettingsSection& beside) const {
        const SettingsSection* found = &m_top;
        for (const QString& name : path.split(u'.'))
            found = found == nullptr ? nullptr : found->section(name);
        return found != nullptr ? found : beside.section(path);
    }

    [[noreturn]] void refuseAt(int line, const QString& sentence) const {
        throw InputError(sentence, {m_file, line, 0});
    }

    QString m_file;
    Diagnostics& m_notes;
    QString m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    SettingsSection m_top; ///< as written, references not followed
    std::size_t m_taken = 0;
};

} // namespace

const SettingsSection* SettingsSection::section(QStringView wanted) const {
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [wanted](const SettingsSection& each) { return each.name == wanted; });
    return found == sections.end() ? nullptr : &*found;
}

std::optional<QString> SettingsSection::value(QStringView key) const {
    const auto found =
        std::find_if(values.rbegin(), values.rend(), [key](const Value& each) { return each.key == key; });
    return found == values.rend() ? std::nullopt : std::optional(found->text);
}

QStringList SettingsSection::list(QStringView key) const {
    QStringList result;
    for (const QString& each : value(key).value_or(QString()).split(u',')) {
        if (!each.trimmed().isEmpty())
            result += each.trimmed();
    }
    return result;
}

SettingsSection readSettings(const QByteArray& text, const QString& file, Diagnostics& notes) {
    return TreeReader(configLines(text, file), file, notes).read();
}

} // namespace drawbridge::vpn
