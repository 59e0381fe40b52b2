// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <stdexcept>
#include <vector>

namespace drawbridge {

enum class Severity { Note, Warning, Error };

/// A place in an input file; line and column count from 1, 0 means unknown.
struct SourcePlace {
    QString file;
    int line = 0;
    int column = 0;
};

/// "FILE:LINE:COLUMN", leaving out what is unknown.
QString toText(const SourcePlace& place);

/// Something to tell about an input: one clear sentence and where it belongs.
struct Diagnostic {
    Severity severity = Severity::Warning;
    SourcePlace place;
    QString message;
};

/// "FILE:LINE:COLUMN: message".
QString toText(const Diagnostic& diagnostic);

using Diagnostics = std::vector<Diagnostic>;

/// What the user gave cannot be used: wrong input, wrong name, wrong unit. Exit status 2.
class InputError : public std::runtime_error {
public:
    explicit InputError(const QString& message, SourcePlace place = {});
    const QString& message() const { return m_message; }
    const SourcePlace& place() const { return m_place; }
    QString text() const; ///< "FILE:LINE:COLUMN: message"

private:
    QString m_message;
    SourcePlace m_place;
};

/// The machine failed: no permission, no space, no such device. Exit status 2.
class MachineError : public std::runtime_error {
public:
    explicit MachineError(const QString& message, SourcePlace place = {});
    const QString& message() const { return m_message; }
    const SourcePlace& place() const { return m_place; }
    QString text() const; ///< "FILE:LINE:COLUMN: message"

private:
    QString m_message;
    SourcePlace m_place;
};

} // namespace drawbridge
