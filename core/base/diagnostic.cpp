// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/diagnostic.h"

#include "core/base/texts.h"

#include <new>

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

QString severityKey(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Note:
        break;
    }
    return QStringLiteral("note");
}

QString severityText(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return DiagnosticTexts::tr("Error");
    case Severity::Warning:
        return DiagnosticTexts::tr("Warning");
    case Severity::Note:
        break;
    }
    return DiagnosticTexts::tr("Note");
}

Error::Error(const QString& message, SourcePlace place)
    : std::runtime_error(message.toStdString()), m_message(message), m_place(std::move(place)) {}

QString Error::text() const {
    return toText(Diagnostic{Severity::Error, m_place, m_message});
}

ErrorReport reportOf(const std::exception_ptr& exception) {
    try {
        std::rethrow_exception(exception);
    } catch (const Error& error) {
        return {error.text(), false};
    } catch (const std::bad_alloc&) {
        return {DiagnosticTexts::tr("Out of memory."), false};
    } catch (const std::exception& error) {
        return {DiagnosticTexts::tr("Drawbridge has a defect (%1); nothing was changed. Please report it.")
                    .arg(QString::fromUtf8(error.what())),
                true};
    } catch (...) {
        return {DiagnosticTexts::tr("Drawbridge has a defect; nothing was changed. Please report it."), true};
    }
}

} // namespace drawbridge
