// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/recent_card.h"

#include "app/common/controls.h"
#include "app/common/result_table.h"
#include "app/common/style.h"
#include "app/panels/checklist/checklist_rows.h"
#include "app/shell/project_files.h"
#include "core/base/texts.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPainter>

namespace drawbridge {

namespace {

/// Fills its width; what does not fit of the picture is cut at both sides alike.
class PictureBox : public QWidget {
public:
    explicit PictureBox(QImage picture) : m_picture(std::move(picture)) { setFixedHeight(112); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const Theme& theme = currentTheme();
        painter.fillRect(rect(), theme.background);
        if (!m_picture.isNull()) {
            const QSizeF size = QSizeF(m_picture.size()) / m_picture.devicePixelRatio();
            painter.drawImage(
                QRectF(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size),
                m_picture);
        }
        painter.setPen(theme.hairline);
        painter.drawLine(0, height() - 1, width(), height() - 1);
    }

private:
    QImage m_picture;
};

/// The time if today, else the date.
QString lastChange(const QDateTime& when) {
    return when.date() == QDate::currentDate()
               ? StartTexts::tr("today, %1").arg(QLocale().toString(when.time(), u"HH:mm"))
               : QLocale().toString(when.date(), QLocale::ShortFormat);
}

QString toneKey(Tone tone) {
    switch (tone) {
    case Tone::Bad:
        return QStringLiteral("bad");
    case Tone::Warn:
        return QStringLiteral("warn");
    case Tone::Good:
        return QStringLiteral("good");
    default:
        return {};
    }
}

QString iconOf(Tone tone) {
    switch (tone) {
    case Tone::Bad:
        return QStringLiteral("state-lost");
    case Tone::Warn:
        return QStringLiteral("state-disabled");
    case Tone::Good:
        return QStringLiteral("state-recovered");
    default:
        return QStringLiteral("unknown");
    }
}

} // namespace

RecentCard::RecentCard(const QString& path, const std::optional<RecentLook>& look, QWidget* parent)
    : QAbstractButton(parent), m_path(path) {
    setObjectName(QStringLiteral("startCard"));
    setAttribute(Qt::WA_StyledBackground);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    const QFileInfo info(path);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, 10);
    column->setSpacing(2);
    column->addWidget(new PictureBox(look ? look->picture : QImage()));
    column->addSpacing(6);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(12, 0, 12, 0);
    words->setSpacing(2);
    column->addLayout(words);
    auto* name = new ElidedLabel;
    name->setProperty("role", QStringLiteral("heading"));
    name->setFullText(info.completeBaseName());
    words->addWidget(name);
    QStringList facts{lastChange(info.lastModified())};
    if (look)
        facts += StartTexts::tr("%n component(s)", nullptr, look->components);
    if (ProjectFiles::isDraft(path))
        facts += StartTexts::tr("draft");
    auto* when = new ElidedLabel;
    when->setProperty("role", QStringLiteral("secondary"));
    when->setFullText(facts.join(QStringLiteral(" · ")));
    words->addWidget(when);
    auto* state = new QHBoxLayout;
    state->setSpacing(5);
    auto* verdict = new ElidedLabel;
    verdict->setFullText(look ? look->verdict : QString());
    if (look && !look->verdict.isEmpty()) {
        auto* sign = new QLabel;
        constexpr int side = 13;
        sign->setPixmap(iconPixmap(iconOf(look->tone), side, toneColour(look->tone), devicePixelRatioF()));
        state->addWidget(sign);
        verdict->setProperty("tone", toneKey(look->tone));
    }
    state->addWidget(verdict, 1);
    words->addLayout(state);
    setToolTip(QDir::toNativeSeparators(path));
    setAccessibleName(info.completeBaseName());
    setAccessibleDescription((facts + QStringList(verdict->text())).join(QStringLiteral(", ")));
}

void RecentCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

LastPlanCard::LastPlanCard(const QString& path, const RecentLook& look, QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("pageCard"));
    const QString name = QFileInfo(path).completeBaseName();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2, 12, 2, 14);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(14, 0, 8, 0);
    auto* project = new ElidedLabel;
    project->setProperty("role", QStringLiteral("secondary"));
    project->setFullText(name);
    auto* away = makeIconButton(QStringLiteral("close"), StartTexts::tr("Put this away"));
    away->setObjectName(QStringLiteral("closeLastPlan"));
    head->addWidget(makeLabel(StartTexts::tr("Your plan"), "title"));
    head->addWidget(project, 1);
    head->addWidget(away);
    column->addLayout(head);
    auto* progress = new QHBoxLayout;
    progress->setContentsMargins(14, 0, 14, 0);
    auto* bar = new ChecklistBar;
    bar->setRows(look.checklist);
    progress->addWidget(bar, 1);
    progress->addWidget(makeLabel(checklistCount(look.checklist), "heading"));
    column->addLayout(progress);
    auto* rows = new ChecklistRows;
    rows->setRows(look.checklist);
    column->addWidget(rows);
    QLabel* note =
        makeLabel(StartTexts::tr("What is missing never stops you: a first estimate and a runbook can be had "
                                 "at any time."),
                  "secondary");
    note->setWordWrap(true);
    note->setContentsMargins(12, 0, 12, 0);
    column->addWidget(note);
    auto* go = new QPushButton(StartTexts::tr("Continue with %1").arg(name));
    go->setObjectName(QStringLiteral("continueLastPlan"));
    go->setProperty("primary", true);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 0);
    foot->addWidget(go);
    column->addLayout(foot);
    connect(rows, &ChecklistRows::opened, this, &LastPlanCard::opened);
    connect(go, &QPushButton::clicked, this, &LastPlanCard::continued);
    connect(away, &QToolButton::clicked, this, &LastPlanCard::putAway);
}

} // namespace drawbridge
