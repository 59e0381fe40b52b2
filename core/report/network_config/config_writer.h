// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/network_config/config_file.h"

namespace drawbridge::config {

/// Collects the lines of a file, and what its reader must know.
class ConfigWriter {
public:
    /// `mark` begins a comment.
    ConfigWriter(FileKind kind, QString machine, QString path, QChar mark = u'#');

    /// As it is: what it contains must be quoted already.
    void line(const QString& text = {}) { m_lines += text; }
    /// Any text, in one line however it is made.
    void comment(const QString& text, const QString& indent = {});
    void fillIn(const QString& sentence);
    void note(const QString& sentence); ///< empty: nothing
    bool isEmpty() const { return m_lines.isEmpty(); }

    /// The file with its head: what it is, and what must be filled in.
    ConfigFile take(const ConfigHead& head);

private:
    QStringList headLines(const ConfigHead& head) const;

    ConfigFile m_file;
    QChar m_mark;
    QStringList m_lines;
};

/// "After the failover of the scenario “x”", or "Normal operation".
QString stateText(const ConfigHead& head);
/// "Plan: Version 3", or that it has none.
QString versionLine(const ConfigHead& head);

} // namespace drawbridge::config
