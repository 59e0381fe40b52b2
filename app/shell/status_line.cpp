// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/status_line.h"

#include "app/common/controls.h"
#include "app/shell/project_files.h"

#include <QHBoxLayout>
#include <QLocale>

namespace drawbridge {

StatusLine::StatusLine(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_hint(new ElidedLabel), m_state(makeLabel({}, "secondary")) {
    setObjectName(QStringLiteral("statusLine"));
    setAttribute(Qt::WA_StyledBackground);
    m_hint->setProperty("role", QStringLiteral("secondary"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(16, 5, 16, 5);
    line->setSpacing(16);
    line->addWidget(m_hint, 1);
    line->addWidget(m_state);
    m_soon.setInterval(400);
    connect(&m_soon, &QTimer::timeout, this, &StatusLine::refresh);
    connect(&session, &Session::documentReplaced, this, &StatusLine::refresh);
    connect(&session, &Session::planChanged, this, &StatusLine::refresh);
    connect(&session, &Session::resultsChanged, this, &StatusLine::refresh);
    refresh();
}

void StatusLine::setHint(const QString& text) {
    m_hint->setFullText(text);
}

void StatusLine::setZoom(double zoom) {
    m_zoom = zoom;
    refresh();
}

void StatusLine::setBusy(const QString& text) {
    m_busy = text;
    refresh();
}

QString StatusLine::state() const {
    return m_state->text();
}

void StatusLine::refresh() {
    if (!m_session.hasDocument()) {
        m_soon.stop();
        m_state->setText(m_busy);
        return;
    }
    const Document& document = m_session.document();
    QStringList parts;
    if (!m_busy.isEmpty())
        parts << m_busy;
    else if (m_session.isComputing() && m_soon.isActive())
        parts << tr("Computing …");
    if (m_session.isComputing())
        m_soon.start();
    else
        m_soon.stop();
    if (document.isReadOnly())
        parts << tr("Read-only");
    else
        parts << (ProjectFiles::isDraft(document.path()) ? tr("Saved as a draft") : tr("Saved"));
    const auto versions = document.versions();
    if (!versions.empty()) {
        const qint64 edits = document.editsSinceVersion();
        parts << (edits == 0   ? tr("version %1").arg(versions.back().number)
                  : edits == 1 ? tr("version %1 and 1 edit").arg(versions.back().number)
                               : tr("version %1 and %2 edits").arg(versions.back().number).arg(edits));
    }
    const int components = m_session.plan().components.size();
    parts << (components == 1 ? tr("1 component") : tr("%1 components").arg(QLocale().toString(components)));
    parts << tr("%1 %").arg(QLocale().toString(static_cast<int>(m_zoom * 100 + 0.5)));
    m_state->setText(parts.join(QStringLiteral(" · ")));
}

} // namespace drawbridge
