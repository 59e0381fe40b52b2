// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/diagnostic.h"

namespace drawbridge {

QString toText(const SourcePlace& place) {
    QString text = place.file;
    if (place.line > 0)
        text += QStringLiteral(":%1").arg(place.line);
    if (place.line > 0 && place.column > 0)
        text += QStringLiteral(":%1").arg(place.column);
    return text;
}

QString toText(const Diagnostic& diagnostic) {
    const QString where = toText(diagnostic.place);
    return where.isEmpty() ? diagnostic.message : where + QStringLiteral(": ") + diagnostic.message;
}

InputError::InputError(const QString& message, SourcePlace place)
    : std::runtime_error(message.toStdString()), m_message(message), m_place(std::move(place)) {}

MachineError::MachineError(const QString& message, SourcePlace place)
    : std::runtime_error(message.toStdString()), m_message(message), m_place(std::move(place)) {}

QString InputError::text() const {
    return toText(Diagnostic{Severity::Error, m_place, m_message});
}

QString MachineError::text() const {
    return toText(Diagnostic{Severity::Error, m_place, m_message});
}

} // namespace drawbridge
