// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace drawbridge {

/// A YAML value with its place. Aliases are expanded (within limits), merge keys (<<, including lists)
/// applied, custom tags kept as text. Mappings keep the file order. In a list of merge keys tags count for
/// nothing, and a value tagged !reset is none, as in the reference loader of Compose.
struct YamlNode {
    enum class Kind { Null, Scalar, Sequence, Mapping };
    struct Entry;

    Kind kind = Kind::Null;
    QString scalar;              ///< text of a Scalar, as written (after YAML unescaping)
    bool quoted = false;         ///< a quoted scalar is text, never a number, a boolean or null
    QString tag;                 ///< "!reset", "!override", "!!str" …; empty for the default tag
    std::vector<YamlNode> items; ///< if a Sequence
    std::vector<Entry> entries;  ///< if a Mapping
    std::vector<Entry> hidden;   ///< entries with tags that a merge key brought, but the mapping has itself
    int line = 0;                ///< from 1
    int column = 0;              ///< from 1

    bool isNull() const { return kind == Kind::Null; }
    bool isScalar() const { return kind == Kind::Scalar; }
    bool isSequence() const { return kind == Kind::Sequence; }
    bool isMapping() const { return kind == Kind::Mapping; }
    const YamlNode* find(QStringView key) const; ///< value of a key of a Mapping, or nullptr; linear
    YamlNode* find(QStringView key);
};

struct YamlNode::Entry {
    QString key;
    int line = 0;
    int column = 0;
    YamlNode value;
};

struct YamlLimits {
    qint64 bytes = qint64{16} * 1024 * 1024; ///< larger documents are rejected before parsing
    int depth = 100;                         ///< nesting of mappings and sequences
    qint64 nodes = 1'000'000;                ///< nodes after alias expansion (alias bombs)
};

/// Parses a single document. Throws InputError with line and column for invalid YAML, exceeded limits, or a
/// repeated key (which yaml-cpp silently ignores). `file` names the source in messages. Linear in the
/// expanded document.
YamlNode parseYaml(const QByteArray& bytes, const QString& file, const YamlLimits& limits = {});

/// Reads a whole file. Rejects directories, unreadable files and files over `limits.bytes` (InputError or
/// MachineError with the file's name).
QByteArray readInputFile(const QString& path, const YamlLimits& limits = {});

} // namespace drawbridge
