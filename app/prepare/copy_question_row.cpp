// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prepare/copy_question_row.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "core/base/size_text.h"
#include "core/model/words.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>

namespace drawbridge {

namespace {

using namespace std::chrono_literals;

constexpr Seconds kIntervals[]{15min, 1h, 4h, 12h, 24h, 7 * 24h};
constexpr int kNameWidth = 150;
constexpr int kNarrowName = 104;

QString everyText(Seconds interval) {
    return CopyQuestionRow::tr("every %1").arg(durationText(interval));
}

const QString& nameOf(const Plan& plan, const DataCopy& copy) {
    static const QString none;
    const Site* site = plan.sites.find(copy.at.site);
    return site == nullptr ? none : site->name;
}

/// "300 GiB"; empty: not known.
QString amountOf(const Plan& plan, const CopyQuestion& question) {
    const Component* component = plan.components.find(question.component);
    return component != nullptr && component->data && component->data->value > 0 ? sizeText(*component->data)
                                                                                 : QString();
}

} // namespace

CopyQuestionRow::CopyQuestionRow(QWidget* parent)
    : QFrame(parent), m_mark(new QLabel), m_icon(new QLabel), m_name(new ElidedLabel),
      m_sentence(new ElidedLabel), m_proposal(new ElidedLabel), m_controls(new QStackedWidget) {
    setProperty("question", true);
    m_name->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_name->setFixedWidth(kNameWidth);
    m_name->setProperty("role", QStringLiteral("heading"));
    m_sentence->setProperty("strong", true);
    m_proposal->setProperty("role", QStringLiteral("small"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(11, 6, 10, 6);
    line->setSpacing(8);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_sentence);
    words->addWidget(m_proposal);
    line->addWidget(m_mark);
    line->addSpacing(3);
    line->addWidget(m_icon);
    line->addWidget(m_name);
    line->addLayout(words, 1);
    m_controls->addWidget(buildOpen());
    m_controls->addWidget(buildAnswered());
    m_controls->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    line->addWidget(m_controls);
}

QWidget* CopyQuestionRow::buildOpen() {
    auto* controls = new QWidget;
    auto* line = new QHBoxLayout(controls);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    m_interval = new ComboBox;
    m_interval->setObjectName(QStringLiteral("interval"));
    m_interval->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_accept = new QPushButton;
    m_accept->setObjectName(QStringLiteral("acceptCopy"));
    m_accept->setProperty("answer", true);
    m_elsewhere = new QPushButton(tr("Elsewhere …"));
    m_elsewhere->setObjectName(QStringLiteral("elsewhere"));
    m_elsewhere->setToolTip(tr("A backup at another site"));
    m_places = new QMenu(this);
    connect(m_elsewhere, &QPushButton::clicked, this,
            [this] { m_places->popup(m_elsewhere->mapToGlobal(QPoint(0, m_elsewhere->height()))); });
    connect(m_accept, &QPushButton::clicked, this, [this] { answer(*m_question.proposed.at.site); });
    for (QWidget* part : {static_cast<QWidget*>(m_interval), static_cast<QWidget*>(m_accept),
                          static_cast<QWidget*>(m_elsewhere)})
        line->addWidget(part);
    return controls;
}

QWidget* CopyQuestionRow::buildAnswered() {
    auto* controls = new QWidget;
    auto* line = new QHBoxLayout(controls);
    line->setContentsMargins(0, 0, 0, 0);
    m_takeBack = makeLink(tr("Take back"));
    m_takeBack->setObjectName(QStringLiteral("takeBack"));
    connect(m_takeBack, &QPushButton::clicked, this, [this] { emit takenBack(m_question.component); });
    line->addStretch(1);
    line->addWidget(m_takeBack);
    return controls;
}

void CopyQuestionRow::show(const Plan& plan, SiteId lost, const CopyQuestion& question,
                           const std::optional<DataCopy>& answer) {
    m_question = question;
    m_isOpen = !answer;
    const auto chosen = answer ? answer->every : question.proposed.every;
    if (m_interval->count() == 0) {
        for (const Seconds interval : kIntervals)
            m_interval->addItem(everyText(interval), qlonglong(interval.count()));
        m_interval->setCurrentIndex(m_interval->findData(qlonglong(chosen.value_or(24h).count())));
    }
    showTexts(plan, lost, answer);
    fillPlaces(plan, lost);
    m_controls->setCurrentIndex(m_isOpen ? 0 : 1);
    m_controls->setFixedHeight(m_controls->currentWidget()->sizeHint().height());
    m_proposal->setVisible(m_isOpen);
    layout()->setContentsMargins(11, m_isOpen ? 6 : 2, 10, m_isOpen ? 6 : 2);
}

void CopyQuestionRow::showTexts(const Plan& plan, SiteId lost, const std::optional<DataCopy>& answer) {
    const Theme& theme = currentTheme();
    const Component* first = plan.components.find(m_question.component);
    const int others = static_cast<int>(m_question.sharers.size());
    const QString name = first == nullptr ? QString() : first->name;
    const QString all = others == 0 ? name : tr("%1 and %n more", nullptr, others).arg(name);
    m_name->setFullText(all);
    const double ratio = devicePixelRatioF();
    const QColor ink = m_isOpen ? theme.lost.ink : theme.recovered.ink;
    m_mark->setPixmap(
        iconPixmap(m_isOpen ? QStringLiteral("warning") : QStringLiteral("state-recovered"), 16, ink, ratio));
    if (first != nullptr)
        m_icon->setPixmap(iconPixmap(entityIcon(plan, refTo(first->id)), 14, theme.secondary, ratio));
    const QString site = plan.sites.find(lost)->name;
    const QString amount = amountOf(plan, m_question);
    const QString volumes = first == nullptr ? QString() : first->volumes.join(QStringLiteral(", "));
    const QString proposed = nameOf(plan, m_question.proposed);
    if (answer) {
        m_sentence->setFullText(
            tr("Backup at %1, every %2").arg(nameOf(plan, *answer), durationText(answer->every, {})));
        m_sentence->setToolTip(tr("Make sure that it exists: the plan counts on it."));
    } else {
        m_sentence->setFullText(
            amount.isEmpty() ? tr("No copy of its data outside %1: all would be lost.").arg(site)
                             : tr("No copy of its data outside %1: all %2 would be lost.").arg(site, amount));
        const QString where = tr("Proposed: a backup at %1.").arg(proposed);
        m_proposal->setFullText(others > 0          ? tr("All of them mount %1. %2").arg(volumes, where)
                                : volumes.isEmpty() ? where
                                                    : tr("Keeps %1. %2").arg(volumes, where));
    }
    m_acceptText = tr("Backup at %1").arg(proposed);
    shareWidth();
    m_accept->setToolTip(tr("There is such a backup at %1, or there will be one").arg(proposed));
    m_accept->setAccessibleName(tr("Backup of %1 at %2").arg(all, proposed));
    m_interval->setAccessibleName(tr("How often %1 is backed up").arg(all));
    m_elsewhere->setAccessibleName(tr("Backup of %1 at another site").arg(all));
    m_takeBack->setAccessibleName(tr("Take the backup of %1 back").arg(all));
    setAccessibleName(m_sentence->text());
}

void CopyQuestionRow::fillPlaces(const Plan& plan, SiteId lost) {
    m_places->clear();
    for (const Site& site : plan.sites) {
        if (isWithin(plan, site.id, lost) || site.id == m_question.proposed.at.site)
            continue;
        connect(m_places->addAction(site.name), &QAction::triggered, this,
                [this, id = site.id] { answer(id); });
    }
    m_elsewhere->setVisible(!m_places->isEmpty());
}

/// A narrow row leaves its room to the sentence.
void CopyQuestionRow::shareWidth() {
    constexpr int roomForPlace = 800;
    const bool isNarrow = width() < roomForPlace;
    m_name->setFixedWidth(isNarrow ? kNarrowName : kNameWidth);
    m_accept->setText(isNarrow ? tr("Backup") : m_acceptText);
}

void CopyQuestionRow::resizeEvent(QResizeEvent* event) {
    shareWidth();
    QFrame::resizeEvent(event);
}

DataCopy CopyQuestionRow::proposed() const {
    DataCopy copy = m_question.proposed;
    copy.every = Seconds(m_interval->currentData().toLongLong());
    return copy;
}

void CopyQuestionRow::answer(SiteId site) {
    DataCopy copy = proposed();
    copy.at.site = site;
    emit answered(m_question.component, copy);
}

void CopyQuestionRow::focusButton() {
    (m_isOpen ? m_accept : m_takeBack)->setFocus(Qt::TabFocusReason);
}

} // namespace drawbridge
