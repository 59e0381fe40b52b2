// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/yaml/yaml_emit.h"

#include "core/base/visible_text.h"
#include "core/import/yaml/yaml_scalar.h"

#include <algorithm>
#include <yaml-cpp/yaml.h>

namespace drawbridge {

namespace {

class TreeEmitter {
public:
    explicit TreeEmitter(const YamlComments& comments) : m_comments(comments) {
        m_out.SetIndent(2);
        m_out.SetPreCommentIndent(1);
    }

    QByteArray emitted(const YamlNode& root) {
        node(root, QString());
        return QByteArray::fromStdString(headText() + m_out.c_str()) + '\n';
    }

private:
    /// Above a document there is nothing that the emitter could put a comment above.
    std::string headText() const {
        YAML::Emitter head;
        for (const QString& line : m_comments.top)
            head << YAML::Comment(visibleText(line).toStdString()) << YAML::Newline;
        return head.c_str();
    }

    void node(const YamlNode& node, const QString& path) {
        switch (node.kind) {
        case YamlNode::Kind::Null:
            m_out << YAML::Null;
            break;
        case YamlNode::Kind::Scalar:
            scalar(node);
            break;
        case YamlNode::Kind::Sequence:
            sequence(node, path);
            break;
        case YamlNode::Kind::Mapping:
            mapping(node, path);
            break;
        }
    }

    void scalar(const YamlNode& node) { text(node.scalar, !node.quoted); }

    void text(const QString& text, bool bare) {
        // Anything that is not the same in every context is quoted, so that it does not matter where it is.
        if (yamlScalar(text, YamlContext::Flow, bare) != text)
            m_out << YAML::DoubleQuoted;
        m_out << text.toStdString();
    }

    static bool fitsLine(const YamlNode& node) {
        constexpr qsizetype most = 70;
        qsizetype length = 0;
        for (const YamlNode& item : node.items) {
            if (!item.isScalar() || item.scalar.contains(u'\n'))
                return false;
            length += item.scalar.size() + 4;
        }
        return length <= most;
    }

    void sequence(const YamlNode& node, const QString& path) {
        m_out << (fitsLine(node) ? YAML::Flow : YAML::Block) << YAML::BeginSeq;
        for (const YamlNode& item : node.items)
            this->node(item, path);
        m_out << YAML::EndSeq;
    }

    void mapping(const YamlNode& node, const QString& path) {
        m_out << (node.entries.empty() ? YAML::Flow : YAML::Block) << YAML::BeginMap;
        for (const YamlNode::Entry& entry : node.entries) {
            const QString below = path.isEmpty() ? entry.key : path + u'/' + entry.key;
            for (const QString& line : m_comments.above.value(below))
                m_out << YAML::Newline << YAML::Comment(visibleText(line).toStdString());
            m_out << YAML::Key;
            text(entry.key, false);
            m_out << YAML::Value;
            if (entry.value.isNull())
                m_out << YAML::Null;
            else
                this->node(entry.value, below);
        }
        m_out << YAML::EndMap;
    }

    const YamlComments& m_comments;
    YAML::Emitter m_out;
};

} // namespace

QByteArray emitYaml(const YamlNode& root, const YamlComments& comments) {
    return TreeEmitter(comments).emitted(root);
}

YamlNode yamlText(const QString& text) {
    YamlNode node = yamlPlain(text);
    node.quoted = true;
    return node;
}

YamlNode yamlPlain(const QString& text) {
    YamlNode node;
    node.kind = YamlNode::Kind::Scalar;
    node.scalar = text;
    return node;
}

YamlNode yamlMapping() {
    YamlNode node;
    node.kind = YamlNode::Kind::Mapping;
    return node;
}

YamlNode yamlSequence(const QStringList& texts) {
    YamlNode node;
    node.kind = YamlNode::Kind::Sequence;
    std::transform(texts.begin(), texts.end(), std::back_inserter(node.items), yamlText);
    return node;
}

void putEntry(YamlNode& mapping, const QString& key, YamlNode value) {
    if (YamlNode* known = mapping.find(key))
        *known = std::move(value);
    else
        mapping.entries.push_back({key, 0, 0, std::move(value)});
}

} // namespace drawbridge
