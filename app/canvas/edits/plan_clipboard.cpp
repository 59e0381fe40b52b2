// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/edits/plan_clipboard.h"

#include "app/common/session.h"
#include "core/base/texts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace drawbridge::planclipboard {

namespace {

const QLatin1String kPartsFormat(kPartsType);

ClipboardData dataOf(const QMimeData& mime) {
    ClipboardData data;
    if (mime.hasFormat(kPartsFormat))
        data.parts = mime.data(kPartsFormat);
    if (mime.hasText())
        data.text = mime.text().toUtf8();
    return data;
}

QMimeData* toMime(const ClipboardData& data) {
    auto* mime = new QMimeData;
    mime->setData(kPartsFormat, *data.parts);
    mime->setText(QString::fromUtf8(*data.text));
    return mime;
}

/// Copies made by one edit are selected, and what they lack is told.
bool makeCopies(Session& session, const QString& label, const std::function<FragmentCopy(Edit&)>& how) {
    FragmentCopy copy;
    if (!session.edit(label, [&](Edit& edit) { copy = how(edit); }))
        return false;
    session.select(copy.made);
    if (!copy.notes.isEmpty())
        emit session.noticed(copy.notes.join(QLatin1Char(' ')));
    return !copy.made.empty();
}

} // namespace

bool canCopy(const Session& session) {
    return session.hasDocument() && drawbridge::canCopy(session.selection());
}

bool canPaste(const Session& session, const QMimeData* data) {
    if (!session.hasDocument() || data == nullptr)
        return false;
    return data->hasFormat(kPartsFormat) || (data->hasText() && mayBePlanText(data->text()));
}

bool copy(Session& session) {
    if (!canCopy(session))
        return false;
    const PlanFragment fragment = selectedFragment(session.plan(), session.selection(), session.page());
    QGuiApplication::clipboard()->setMimeData(toMime(toClipboard(fragment)));
    return true;
}

bool cut(Session& session) {
    return copy(session) && session.edit(ClipboardTexts::tr("Cut"),
                                         [&session](Edit& edit) { cutParts(edit, session.selection()); });
}

bool paste(Session& session, std::optional<QPointF> at, const QString& container) {
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (!session.hasDocument() || data == nullptr)
        return false;
    PlanFragment fragment;
    const bool isRead = session.attempt([&](Document&) { fragment = fromClipboard(dataOf(*data)); });
    if (!isRead || fragment.isEmpty())
        return false;
    return makeCopies(session, ClipboardTexts::tr("Paste"), [&](Edit& edit) {
        return pasteParts(edit, fragment, {session.page(), at, container});
    });
}

bool duplicate(Session& session, const QPointF& shift, const std::optional<QString>& container) {
    if (!canCopy(session))
        return false;
    return makeCopies(session, ClipboardTexts::tr("Duplicate"), [&](Edit& edit) {
        return duplicateParts(edit, session.selection(), {session.page(), shift, container});
    });
}

} // namespace drawbridge::planclipboard
