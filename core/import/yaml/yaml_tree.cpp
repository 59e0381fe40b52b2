// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/yaml/yaml_tree.h"

#include "core/import/yaml/yaml_text.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <sstream>
#include <unordered_map>
#include <utility>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

namespace drawbridge {

namespace {

using Entries = std::vector<YamlNode::Entry>;

QString sizeText(qint64 bytes) {
    return QLocale::c().formattedDataSize(bytes);
}

/// yaml-cpp resolves tags ("tag:yaml.org,2002:str"; "?" and "!" for none); this restores them as written.
QString tagAsWritten(const std::string& tag) {
    if (tag == "?" || tag == "!")
        return {};
    const QString text = QString::fromStdString(tag);
    const QString core = QStringLiteral("tag:yaml.org,2002:");
    return text.startsWith(core) ? QStringLiteral("!!") + text.mid(core.size()) : text;
}

bool isNullText(const QString& text) {
    return text.isEmpty() || text == u"~" || text == u"null" || text == u"Null" || text == u"NULL";
}

/// Builds the tree from yaml-cpp's events rather than its nodes: they show repeated keys, and limits can stop
/// the parser before memory is exhausted.
class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(const QByteArray& bytes, QString file, const YamlLimits& limits)
        : m_bytes(bytes), m_file(std::move(file)), m_limits(limits),
          m_ascii(std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; })) {}

    YamlNode takeRoot() {
        checkLastQuote();
        return std::move(m_root);
    }

    SourcePlace placeOf(const YAML::Mark& mark) const {
        if (mark.is_null())
            return {m_file, 0, 0};
        return {m_file, mark.line + 1, columnOf(mark)};
    }

    void OnDocumentStart(const YAML::Mark& mark) override {
        // The parser can get stuck on an unexpected token, reporting empty documents forever.
        if (m_documents++ > 0 && mark.pos == m_documentStart)
            fail(QStringLiteral("The text from here on is not YAML; correct or remove it."), placeOf(mark));
        m_documentStart = mark.pos;
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        add(nodeAt(mark, YamlNode::Kind::Null), 1, 1, anchor);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const auto found = m_anchors.find(anchor);
        if (found == m_anchors.end())
            fail(QStringLiteral(
                     "This alias is inside its own anchor, so it would never end; refer to something else."),
                 placeOf(mark));
        const Anchored& target = found->second;
        if (depth() + target.height > m_limits.depth)
            failDepth(placeOf(mark));
        // Check before copying, against alias bombs.
        countNodes(target.size, placeOf(mark));
        YamlNode copy = target.node;
        copy.line = mark.line + 1;
        copy.column = columnOf(mark);
        attach(std::move(copy), target.size, target.height, false);
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        YamlNode node = nodeAt(mark, YamlNode::Kind::Scalar);
        node.scalar = QString::fromStdString(value);
        node.tag = tagAsWritten(tag);
        node.quoted = tag == "!" || node.tag == u"!!str";
        m_lastScalar = mark;
        const bool tagged = !node.tag.isEmpty() && !node.quoted;
        if (tagged && (node.tag == u"!!null" || isNullText(node.scalar))) {
            node.kind = YamlNode::Kind::Null;
            node.scalar.clear();
        }
        add(std::move(node), 1, 1, anchor);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(mark, tag, anchor, YamlNode::Kind::Sequence);
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(mark, tag, anchor, YamlNode::Kind::Mapping);
    }
    void OnMapEnd() override {
        if (m_frames.back().mergeEntry >= 0)
            applyMerge(m_frames.back());
        close();
    }

private:
    struct Frame {
        YamlNode node;
        YAML::anchor_t anchor = 0;
        qint64 size = 1;                          ///< nodes, this one included
        int height = 1;                           ///< levels, this one included
        bool hasKey = false;                      ///< a key was read, its value is next
        qsizetype mergeEntry = -1;                ///< index of the `<<` among the entries
        QHash<QString, std::pair<int, int>> keys; ///< line and column of each key
    };
    struct Anchored {
        YamlNode node;
        qint64 size = 0;
        int height = 0;
    };

    int depth() const { return static_cast<int>(m_frames.size()); }

    [[noreturn]] void fail(const QString& message, const SourcePlace& place) const {
        throw InputError(message, place);
    }
    [[noreturn]] void failDepth(const SourcePlace& place) const {
        fail(QStringLiteral("The text is nested more than %1 levels deep; use fewer levels.")
                 .arg(m_limits.depth),
             place);
    }

    /// yaml-cpp counts bytes, people count characters.
    int columnOf(const YAML::Mark& mark) const {
        constexpr int longLine = 4096; // beyond this, counting would be quadratic
        if (m_ascii || mark.column > longLine || mark.pos > m_bytes.size() || mark.column > mark.pos)
            return mark.column + 1;
        const auto* end = m_bytes.constBegin() + mark.pos;
        const auto isCharacter = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
        return static_cast<int>(std::count_if(end - mark.column, end, isCharacter)) + 1;
    }

    YamlNode nodeAt(const YAML::Mark& mark, YamlNode::Kind kind) const {
        YamlNode node;
        node.kind = kind;
        node.line = mark.line + 1;
        node.column = columnOf(mark);
        return node;
    }

    /// yaml-cpp accepts the end of file as a closing quote, so a truncated file would pass.
    void checkLastQuote() const {
        qsizetype at = m_lastScalar.is_null() ? m_bytes.size() : m_lastScalar.pos;
        const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
        // An anchor and a tag may precede the quote.
        while (at < m_bytes.size() && (m_bytes[at] == '&' || m_bytes[at] == '!')) {
            while (at < m_bytes.size() && !isSpace(m_bytes[at]))
                ++at;
            while (at < m_bytes.size() && isSpace(m_bytes[at]))
                ++at;
        }
        if (at >= m_bytes.size() || (m_bytes[at] != '"' && m_bytes[at] != '\''))
            return;
        const char quote = m_bytes[at];
        for (++at; at < m_bytes.size(); ++at) {
            const bool doubled = quote == '\'' && m_bytes.mid(at, 2) == "''";
            if (m_bytes[at] == quote && !doubled)
                break;
            if (doubled || (quote == '"' && m_bytes[at] == '\\'))
                ++at;
        }
        if (at >= m_bytes.size())
            fail(QStringLiteral("The quote that opens here is never closed; is the file cut off?"),
                 placeOf(m_lastScalar));
    }

    void countNodes(qint64 count, const SourcePlace& place) {
        if (count > m_limits.nodes - m_nodes)
            fail(QStringLiteral("The text has more than %1 values once its aliases are expanded; "
                                "split it or use fewer aliases.")
                     .arg(m_limits.nodes),
                 place);
        m_nodes += count;
    }

    void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YamlNode::Kind kind) {
        if (depth() >= m_limits.depth)
            failDepth(placeOf(mark));
        if (expectsKey())
            failKey(placeOf(mark));
        countNodes(1, placeOf(mark));
        Frame frame;
        frame.node = nodeAt(mark, kind);
        frame.node.tag = tagAsWritten(tag);
        frame.anchor = anchor;
        m_frames.push_back(std::move(frame));
    }

    void close() {
        Frame frame = std::move(m_frames.back());
        m_frames.pop_back();
        remember(frame.anchor, frame.node, frame.size, frame.height);
        attach(std::move(frame.node), frame.size, frame.height, false);
    }

    void add(YamlNode node, qint64 size, int height, YAML::anchor_t anchor) {
        countNodes(size, {m_file, node.line, node.column});
        remember(anchor, node, size, height);
        const bool plain = (!node.quoted && node.tag.isEmpty()) || node.tag == u"!!merge";
        attach(std::move(node), size, height, plain);
    }

    void remember(YAML::anchor_t anchor, const YamlNode& node, qint64 size, int height) {
        if (anchor == 0)
            return;
        // Nested anchors are stored once per level, so they have their own limit.
        m_anchoredNodes += size;
        if (m_anchoredNodes > m_limits.nodes)
            fail(QStringLiteral("The text has anchors on more than %1 values; use fewer of them.")
                     .arg(m_limits.nodes),
                 {m_file, node.line, node.column});
        m_anchors.insert_or_assign(anchor, Anchored{node, size, height});
    }

    bool expectsKey() const {
        return !m_frames.empty() && m_frames.back().node.isMapping() && !m_frames.back().hasKey;
    }

    void attach(YamlNode node, qint64 size, int height, bool plain) {
        if (m_frames.empty()) {
            setRoot(std::move(node));
            return;
        }
        Frame& parent = m_frames.back();
        parent.size += size;
        parent.height = std::max(parent.height, height + 1);
        if (parent.node.isSequence()) {
            parent.node.items.push_back(std::move(node));
        } else if (parent.hasKey) {
            parent.node.entries.back().value = std::move(node);
            parent.hasKey = false;
        } else {
            addKey(parent, std::move(node), plain);
        }
    }

    [[noreturn]] void failKey(const SourcePlace& place) const {
        fail(QStringLiteral("A mapping key must be text here; put it in quotes if it is."), place);
    }

    void addKey(Frame& parent, YamlNode key, bool plain) {
        if (!key.isScalar())
            failKey({m_file, key.line, key.column});
        const auto first = parent.keys.constFind(key.scalar);
        if (first != parent.keys.constEnd())
            fail(QStringLiteral("The key \"%1\" appears twice in the same mapping, in line %2, column %3 and "
                                "in line %4, column %5; remove or rename one of them.")
                     .arg(key.scalar)
                     .arg(first->first)
                     .arg(first->second)
                     .arg(key.line)
                     .arg(key.column),
                 {m_file, key.line, key.column});
        parent.keys.insert(key.scalar, {key.line, key.column});
        if (plain && key.scalar == u"<<")
            parent.mergeEntry = static_cast<qsizetype>(parent.node.entries.size());
        parent.node.entries.push_back({std::move(key.scalar), key.line, key.column, {}});
        parent.hasKey = true;
    }

    /// YAML 1.1 merge key: keys of the mapping itself win, then the first source that has one.
    void applyMerge(Frame& frame) const {
        Entries own = std::move(frame.node.entries);
        const auto mergeAt = static_cast<std::size_t>(frame.mergeEntry);
        QSet<QString> seen;
        for (std::size_t i = 0; i < own.size(); ++i) {
            if (i != mergeAt)
                seen.insert(own[i].key);
        }
        Entries merged;
        for (std::size_t i = 0; i < own.size(); ++i) {
            if (i == mergeAt)
                appendMerged(own[i].value, seen, merged, frame.node.hidden);
            else
                merged.push_back(std::move(own[i]));
        }
        frame.node.entries = std::move(merged);
    }

    void appendMerged(YamlNode& source, QSet<QString>& seen, Entries& into, Entries& hidden) const {
        const SourcePlace place{m_file, source.line, source.column};
        if (source.isSequence()) {
            for (YamlNode& item : source.items) {
                if (!item.isMapping())
                    failMerge({m_file, item.line, item.column});
                dropResets(item);
                appendMerged(item, seen, into, hidden);
            }
            return;
        }
        if (!source.isMapping())
            failMerge(place);
        std::move(source.hidden.begin(), source.hidden.end(), std::back_inserter(hidden));
        for (YamlNode::Entry& entry : source.entries) {
            if (!seen.contains(entry.key)) {
                seen.insert(entry.key);
                into.push_back(std::move(entry));
            } else if (hasTag(entry.value)) {
                hidden.push_back(std::move(entry));
            }
        }
    }

    static bool hasTag(const YamlNode& node) {
        return node.tag.startsWith(u'!') ||
               std::any_of(node.entries.begin(), node.entries.end(),
                           [](const YamlNode::Entry& entry) { return hasTag(entry.value); }) ||
               !node.hidden.empty();
    }

    static void dropResets(YamlNode& node) {
        const auto isReset = [](const YamlNode::Entry& entry) { return entry.value.tag == u"!reset"; };
        std::erase_if(node.entries, isReset);
        for (YamlNode::Entry& entry : node.entries) {
            entry.value.tag.clear();
            dropResets(entry.value);
        }
        node.hidden.clear();
    }

    [[noreturn]] void failMerge(const SourcePlace& place) const {
        fail(QStringLiteral("The merge key \"<<\" takes a mapping or a list of mappings, usually aliases "
                            "like *defaults."),
             place);
    }

    void setRoot(YamlNode node) {
        if (node.isNull())
            return;
        if (!m_root.isNull())
            fail(QStringLiteral("A second document starts here, or the indentation does not match the lines "
                                "above; a file may contain only one document."),
                 {m_file, node.line, node.column});
        m_root = std::move(node);
    }

    const QByteArray& m_bytes;
    QString m_file;
    YamlLimits m_limits;
    bool m_ascii;
    YamlNode m_root;
    std::vector<Frame> m_frames;
    std::unordered_map<YAML::anchor_t, Anchored> m_anchors;
    qint64 m_nodes = 0;
    qint64 m_anchoredNodes = 0;
    qint64 m_documents = 0;
    int m_documentStart = -1;
    YAML::Mark m_lastScalar = YAML::Mark::null_mark();
};

} // namespace

const YamlNode* YamlNode::find(QStringView key) const {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [key](const Entry& entry) { return entry.key == key; });
    return found == entries.end() ? nullptr : &found->value;
}

YamlNode* YamlNode::find(QStringView key) {
    return const_cast<YamlNode*>(std::as_const(*this).find(key));
}

YamlNode parseYaml(const QByteArray& bytes, const QString& file, const YamlLimits& limits) {
    if (bytes.size() > limits.bytes)
        throw InputError(QStringLiteral("The text is larger than %1 and was not read; split it.")
                             .arg(sizeText(limits.bytes)),
                         {file, 0, 0});
    const QByteArray text = bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    checkText(text, file);
    TreeBuilder builder(text, file, limits);
    try {
        std::istringstream stream(text.toStdString());
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const YAML::Exception& error) {
        if (const auto mistake = likelyMistake(text, builder.placeOf(error.mark)))
            throw InputError(mistake->message, mistake->place);
        throw InputError(
            QStringLiteral(
                "This is not valid YAML: %1. Check indentation, quotes and brackets here or just before.")
                .arg(QString::fromStdString(error.msg)),
            builder.placeOf(error.mark));
    }
    return builder.takeRoot();
}

QByteArray readInputFile(const QString& path, const YamlLimits& limits) {
    const SourcePlace place{path, 0, 0};
    const QFileInfo info(path);
    if (!info.exists())
        throw InputError(QStringLiteral("There is no such file; check its name and folder."), place);
    if (info.isDir())
        throw InputError(QStringLiteral("This is a folder, not a file; name a file inside it."), place);
    // A pipe or device could block or never end.
    if (!info.isFile())
        throw InputError(QStringLiteral("This is not a regular file and was not read."), place);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw MachineError(QStringLiteral("Cannot open the file (%1).").arg(file.errorString()), place);
    QByteArray bytes = file.read(limits.bytes + 1);
    if (file.error() != QFileDevice::NoError)
        throw MachineError(QStringLiteral("Cannot read the file (%1).").arg(file.errorString()), place);
    if (bytes.size() > limits.bytes)
        throw InputError(QStringLiteral("The file is larger than %1 and was not read; split it.")
                             .arg(sizeText(limits.bytes)),
                         place);
    return bytes;
}

} // namespace drawbridge
