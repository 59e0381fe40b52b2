// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prepare/prepare_head.h"

#include "app/common/controls.h"
#include "app/common/style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace drawbridge {

namespace {

constexpr qint64 kNew = 0; // entity ids are never 0

void addSite(ComboBox* chooser, const QString& name, qint64 id, const QString& icon, const QColor& ink) {
    chooser->addItem(QIcon(iconPixmap(icon, 14, ink, chooser->devicePixelRatioF())), name, id);
}

} // namespace

PrepareHead::PrepareHead(QWidget* parent)
    : QFrame(parent), m_from(new ComboBox), m_to(new ComboBox), m_newName(new QLineEdit),
      m_note(new ElidedLabel), m_filter(new QLineEdit) {
    setObjectName(QStringLiteral("topBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(16, 9, 10, 9);
    line->setSpacing(8);
    m_from->setObjectName(QStringLiteral("lostSite"));
    m_to->setObjectName(QStringLiteral("recoverySite"));
    m_newName->setObjectName(QStringLiteral("newSiteName"));
    m_filter->setObjectName(QStringLiteral("proposalFilter"));
    m_from->setAccessibleName(tr("The site that is lost"));
    m_to->setAccessibleName(tr("The site to recover to"));
    m_newName->setAccessibleName(tr("Name of the new site"));
    m_newName->setPlaceholderText(tr("Name of the new site"));
    m_newName->setToolTip(tr("The site is made when the proposals are accepted"));
    m_newName->setFixedWidth(150);
    m_filter->setPlaceholderText(tr("Filter the proposals"));
    m_filter->setAccessibleName(tr("Filter the proposals"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_filter->setFixedWidth(190);
    m_filter->installEventFilter(this);
    for (ComboBox* chooser : {m_from, m_to}) {
        chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        chooser->setIconSize(QSize(14, 14));
        chooser->setMaximumWidth(220);
    }
    m_note->setProperty("role", QStringLiteral("secondary"));
    static_cast<ElidedLabel*>(m_note)->setFullText(
        tr("Proposes only for what has no recovery; what you entered stays as it is."));
    auto* close = makeIconButton(QStringLiteral("close"), tr("Close; what was answered is kept (Esc)"));
    close->setObjectName(QStringLiteral("closePreparation"));
    line->addWidget(makeLabel(tr("Plan the recovery"), "title"));
    line->addSpacing(8);
    line->addWidget(makeLabel(tr("from"), "secondary"));
    line->addWidget(m_from);
    line->addWidget(makeLabel(tr("to"), "secondary"));
    line->addWidget(m_to);
    line->addWidget(m_newName);
    line->addSpacing(8);
    line->addWidget(m_note, 1);
    line->addWidget(m_filter);
    line->addWidget(close);
    connect(m_from, &QComboBox::activated, this,
            [this](int index) { emit fromChosen(SiteId(m_from->itemData(index).toLongLong())); });
    connect(m_to, &QComboBox::activated, this, [this](int index) {
        const qint64 id = m_to->itemData(index).toLongLong();
        emit toChosen(id == kNew ? std::nullopt : std::optional(SiteId(id)));
    });
    connect(m_newName, &QLineEdit::textEdited, this, &PrepareHead::newSiteNamed);
    connect(m_filter, &QLineEdit::textChanged, this,
            [this](const QString& text) { emit filterChanged(text.trimmed()); });
    connect(close, &QToolButton::clicked, this, &PrepareHead::closeRequested);
}

void PrepareHead::show(const Plan& plan, const PreparationChoices& choices) {
    const Theme& theme = currentTheme();
    m_from->clear();
    m_to->clear();
    for (const Site& site : plan.sites) {
        addSite(m_from, site.name, site.id.value(), QStringLiteral("state-lost"), theme.lost.ink);
        const bool nested = choices.from && (isWithin(plan, site.id, *choices.from) ||
                                             isWithin(plan, *choices.from, site.id));
        if (!nested)
            addSite(m_to, site.name, site.id.value(), QStringLiteral("state-recovered"), theme.recovered.ink);
    }
    addSite(m_to, tr("New site …"), kNew, QStringLiteral("plus"), theme.accent);
    m_from->setCurrentIndex(choices.from ? m_from->findData(choices.from->value()) : -1);
    const bool isNew = choices.newSite.has_value();
    m_to->setCurrentIndex(m_to->findData(isNew || !choices.to ? kNew : choices.to->value()));
    m_newName->setVisible(isNew);
    if (isNew && m_newName->text() != choices.newSite->name)
        m_newName->setText(choices.newSite->name);
}

void PrepareHead::setWrong(bool wrong, const QString& why) {
    setStyleProperty(m_newName, "wrong", wrong && m_newName->isVisibleTo(this));
    m_newName->setToolTip(wrong ? why : tr("The site is made when the proposals are accepted"));
}

void PrepareHead::resizeEvent(QResizeEvent* event) {
    constexpr int roomForNote = 1150;
    m_note->setText(width() < roomForNote ? QString() : m_note->toolTip());
    QFrame::resizeEvent(event);
}

/// Esc empties the filter first.
bool PrepareHead::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_filter && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace drawbridge
