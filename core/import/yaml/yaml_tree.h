// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace drawbridge {

/// A YAML value with its place. Aliases are expanded (bounded), merge keys (<<, also its list form) applied,
/// custom tags kept as text. Mapping order is the order of the file.
struct YamlNode {
    enum class Kind { Null, Scalar, Sequence, Mapping };
    struct Entry;

    Kind kind = Kind::Null;
    QString scalar;              ///< text of a Scalar, as written (after YAML unescaping)
    bool quoted = false;         ///< a quoted scalar is text, never a number, a boolean or null
    QString tag;                 ///< "!reset", "!override", "!!str" …; empty for the default tag
    std::vector<YamlNode> items; ///< of a Sequence
    std::vector<Entry> entries;  ///< of a Mapping
    int line = 0;                ///< from 1
    int column = 0;              ///< from 1

    bool isNull() const { return kind == Kind::Null; }
    bool isScalar() const { return kind == Kind::Scalar; }
    bool isSequence() const { return kind == Kind::Sequence; }
    bool isMapping() const { return kind == Kind::Mapping; }
    const YamlNode* find(QStringView key) const; ///< value of a mapping's key, or nullptr; linear
    YamlNode* find(QStringView key);
};

struct YamlNode::Entry {
    QString key;
    int line = 0;
    int column = 0;
    YamlNode value;
};

struct YamlLimits {
    qint64 bytes = qint64{16} * 1024 * 1024; ///< a larger document is refused before it is parsed
    int depth = 100;                         ///< nesting of mappings and sequences
    qint64 nodes = 1'000'000;                ///< nodes after aliases are expanded (alias bombs)
};

/// Parses the one document of `bytes`. Throws InputError with line and column for what is not YAML, is over
/// the limits, or repeats a key of a mapping (yaml-cpp alone would silently keep the first). `file` names the
/// source in messages. Complexity: linear in the expanded document.
YamlNode parseYaml(const QByteArray& bytes, const QString& file, const YamlLimits& limits = {});

/// Reads a file whole for parsing: refuses directories, unreadable files and files over `limits.bytes`
/// (InputError or MachineError with the file's name).
QByteArray readInputFile(const QString& path, const YamlLimits& limits = {});

} // namespace drawbridge
