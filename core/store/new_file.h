// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace drawbridge {

/// A file that comes into being as a whole or not at all: written under another name in the same folder, and
/// removed unless published.
class NewFile {
public:
    /// Makes the empty temporary file; throws MachineError.
    explicit NewFile(const QString& target);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    const QString& temporaryPath() const { return m_temporary; }
    /// Syncs and gives the file its name. Throws InputError when the name is taken and `replace` is not
    /// wanted, MachineError when the disk fails.
    void publish(bool replace);

private:
    QString m_target;
    QString m_temporary;
    bool m_published = false;
};

} // namespace drawbridge
