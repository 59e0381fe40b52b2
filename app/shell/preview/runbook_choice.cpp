// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/preview/runbook_choice.h"

#include "app/common/controls.h"
#include "core/base/document_language.h"
#include "core/model/words.h"
#include "core/report/runbook/runbook_sections.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QSignalBlocker>

namespace drawbridge {

namespace {

using Kind = RunbookFor::Kind;
constexpr int kKindRole = Qt::UserRole;
constexpr int kNameRole = Qt::UserRole + 1;

void addReader(QComboBox& box, const QString& text, Kind kind, const QString& name = {}) {
    box.addItem(text);
    box.setItemData(box.count() - 1, static_cast<int>(kind), kKindRole);
    box.setItemData(box.count() - 1, name, kNameRole);
}

} // namespace

RunbookChoice::RunbookChoice(QWidget* parent)
    : QWidget(parent), m_reader(new ComboBox), m_language(new ComboBox), m_sections(new QListWidget),
      m_all(makeLink(tr("As the plan says"))) {
    m_reader->setObjectName(QStringLiteral("reader"));
    m_language->setObjectName(QStringLiteral("language"));
    m_sections->setObjectName(QStringLiteral("sections"));
    m_sections->setAccessibleName(tr("Sections, in their order"));
    m_sections->setDragDropMode(QAbstractItemView::InternalMove);
    m_sections->setToolTip(tr("Tick what is in it; drag to change the order"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    const auto add = [column](const QString& text, QWidget* widget) {
        QLabel* label = makeLabel(text, "small");
        label->setBuddy(widget);
        column->addWidget(label);
        column->addWidget(widget);
    };
    add(tr("&For"), m_reader);
    add(tr("&Language"), m_language);
    add(tr("&Sections"), m_sections);
    column->addWidget(m_all, 0, Qt::AlignLeft);
    column->setStretchFactor(m_sections, 1);
    connect(m_reader, &QComboBox::currentIndexChanged, this, &RunbookChoice::refresh);
    connect(m_language, &QComboBox::currentIndexChanged, this, &RunbookChoice::changed);
    connect(m_sections, &QListWidget::itemChanged, this, &RunbookChoice::changed);
    connect(m_sections->model(), &QAbstractItemModel::rowsMoved, this, &RunbookChoice::changed);
}

void RunbookChoice::offer(const Plan& plan) {
    const QSignalBlocker quietReader(m_reader);
    const QSignalBlocker quietLanguage(m_language);
    const QString before = m_reader->currentText();
    const QString language = m_language->currentData().toString();
    m_reader->clear();
    addReader(*m_reader, tr("Everybody"), Kind::All);
    for (const Team& team : plan.teams)
        addReader(*m_reader, tr("Team: %1").arg(team.name), Kind::Team, team.name);
    for (const Contact& contact : plan.contacts)
        addReader(*m_reader, tr("Role: %1").arg(contact.role), Kind::Role, contact.role);
    for (const Site& site : plan.sites)
        addReader(*m_reader, tr("Site: %1").arg(site.name), Kind::Site, site.name);
    addReader(*m_reader, tr("Quick card of one page"), Kind::QuickCard);
    m_reader->setCurrentIndex(std::max(0, m_reader->findText(before)));
    m_language->clear();
    m_language->addItem(tr("As the plan says"), QString());
    for (const QString& code : documentLanguages())
        m_language->addItem(choiceLabel(code), code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(language)));
    if (m_sections->count() == 0)
        fillSections(plan);
    disconnect(m_all, nullptr, this, nullptr);
    connect(m_all, &QPushButton::clicked, this, [this, plan] {
        fillSections(plan);
        emit changed();
    });
    const bool hasSections = static_cast<Kind>(m_reader->currentData(kKindRole).toInt()) == Kind::All;
    m_sections->setEnabled(hasSections);
}

void RunbookChoice::fillSections(const Plan& plan) {
    const QSignalBlocker quiet(m_sections);
    m_sections->clear();
    const QStringList wanted = plan.project.documents ? plan.project.documents->sections : QStringList();
    const auto add = [this](const SectionKind& kind, bool isChosen) {
        auto* item = new QListWidgetItem(labelOf(kind), m_sections);
        item->setData(kKindRole, QString::fromUtf16(kind.key));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                       Qt::ItemIsDragEnabled);
        item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    };
    for (const QString& key : wanted) {
        for (const SectionKind& kind : sectionTable()) {
            if (key == QStringView(kind.key))
                add(kind, true);
        }
    }
    for (const SectionKind& kind : sectionTable()) {
        if (!wanted.contains(QString::fromUtf16(kind.key)))
            add(kind, wanted.isEmpty() && kind.isUsual);
    }
    m_usual = chosenSections();
}

QStringList RunbookChoice::chosenSections() const {
    QStringList keys;
    for (int i = 0; i < m_sections->count(); ++i) {
        if (m_sections->item(i)->checkState() == Qt::Checked)
            keys += m_sections->item(i)->data(kKindRole).toString();
    }
    return keys;
}

void RunbookChoice::refresh() {
    m_sections->setEnabled(static_cast<Kind>(m_reader->currentData(kKindRole).toInt()) == Kind::All);
    emit changed();
}

void RunbookChoice::apply(RunbookSettings& settings) const {
    settings.reader = {static_cast<Kind>(m_reader->currentData(kKindRole).toInt()),
                       m_reader->currentData(kNameRole).toString()};
    settings.language = m_language->currentData().toString();
    // As the plan says, so that what has nothing to say is left out.
    const QStringList chosen = chosenSections();
    settings.sections = chosen == m_usual ? QStringList() : chosen;
}

QString RunbookChoice::readerText() const {
    const QString name = m_reader->currentData(kNameRole).toString();
    return static_cast<Kind>(m_reader->currentData(kKindRole).toInt()) == Kind::QuickCard ? tr("quick card")
                                                                                          : name;
}

} // namespace drawbridge
