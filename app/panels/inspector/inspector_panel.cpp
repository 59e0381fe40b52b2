// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/inspector/inspector_panel.h"

#include "app/common/controls.h"
#include "app/panels/inspector/many_block.h"
#include "app/panels/inspector/many_context.h"
#include "app/panels/inspector/record_form.h"
#include "app/panels/inspector/scenario_block.h"
#include "app/panels/inspector/steady_scroll.h"
#include "app/panels/inspector/value_editor.h"
#include "core/model/words.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge {

std::optional<EntityRef> InspectorPanel::Subject::entity() const {
    return entities.size() == 1 ? std::optional(entities.front()) : std::nullopt;
}

bool InspectorPanel::Subject::isMixed() const {
    return std::any_of(entities.begin(), entities.end(),
                       [this](const EntityRef& each) { return each.kind != entities.front().kind; });
}

InspectorPanel::InspectorPanel(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Inspector"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    buildHeading(outer);
    outer->addWidget(makeRule());
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("formPage"));
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(16, 12, 16, 16);
    m_column->setSpacing(10);
    m_scenario = new ScenarioBlock(session);
    m_scenarioRule = makeRule();
    m_many = new ManyBlock(session);
    m_column->addWidget(m_scenario);
    m_column->addWidget(m_scenarioRule);
    m_column->addWidget(m_many);
    m_room = new QWidget;
    m_column->addWidget(m_room);
    m_column->addStretch(1);
    m_scroll->setWidget(page);
    new SteadyScroll(m_scroll, m_room);
    outer->addWidget(m_scroll, 1);

    connect(&session, &Session::documentReplaced, this, [this] {
        m_kept.clear();
        rebuild();
    });
    connect(&session, &Session::selectionChanged, this, &InspectorPanel::showSelection);
    connect(&session, &Session::planChanged, this, &InspectorPanel::refresh);
    connect(&session, &Session::resultsChanged, this, &InspectorPanel::refreshHeading);
    connect(&session, &Session::scenarioChanged, this, &InspectorPanel::refreshHeading);
    rebuild();
}

InspectorPanel::~InspectorPanel() {
    // The form works on the context and the kept texts: it goes first, and says no more.
    if (m_form != nullptr) {
        retire(m_form);
        delete m_form;
    }
    delete m_context;
}

void InspectorPanel::buildHeading(QVBoxLayout* column) {
    auto* heading = new QWidget;
    heading->setFixedHeight(40);
    auto* line = new QHBoxLayout(heading);
    line->setContentsMargins(16, 0, 12, 0);
    line->setSpacing(6);
    m_name = new ElidedLabel;
    m_name->setProperty("role", QStringLiteral("heading"));
    m_sort = makeLabel({}, "small");
    m_fail = makeIconButton(QStringLiteral("fail"), tr("Fail this: see the effect of losing it"));
    connect(m_fail, &QToolButton::clicked, this, [this] {
        if (const auto entity = m_subject.entity())
            m_session.failEntity(*entity);
    });
    line->addWidget(m_name, 1);
    line->addWidget(m_sort);
    line->addWidget(m_fail);
    column->addWidget(heading);
}

InspectorPanel::Subject InspectorPanel::subjectOfSelection() const {
    Subject subject;
    if (const auto dependency = m_session.selectedDependency()) {
        const Component* from = m_session.plan().components.find(dependency->first);
        static const Field* field = Component::record().find(u"requires");
        for (std::size_t i = 0; from != nullptr && i < from->dependencies.size(); ++i) {
            if (from->dependencies[i].on != dependency->second)
                continue;
            subject.entities = {refTo(dependency->first)};
            subject.path = {{field, static_cast<int>(i)}};
        }
        return subject;
    }
    subject.entities = m_session.selection();
    return subject;
}

void InspectorPanel::finishInput() {
    // A click elsewhere need not take the focus: what was typed counts all the same.
    QWidget* focus = QApplication::focusWidget();
    if (m_form == nullptr || focus == nullptr || !m_form->isAncestorOf(focus))
        return;
    for (QWidget* widget = focus; widget != m_form; widget = widget->parentWidget()) {
        if (auto* editor = qobject_cast<ValueEditor*>(widget)) {
            editor->finish();
            return;
        }
    }
}

void InspectorPanel::showSelection() {
    if (subjectOfSelection() == m_subject)
        return;
    finishInput();
    rebuild();
}

void InspectorPanel::rebuild() {
    if (m_form != nullptr)
        retire(m_form);
    if (m_context != nullptr)
        m_context->deleteLater();
    m_form = nullptr;
    m_context = nullptr;
    m_manyContext = nullptr;
    m_subject = subjectOfSelection();
    refreshHeading();
    if (!m_session.hasDocument() || m_subject.isMixed())
        return;
    if (m_subject.isMany())
        m_context = m_manyContext = new ManyContext(m_session, m_kept, m_subject.entities);
    else
        m_context = new EntityContext(m_session, m_kept, m_subject.entity());
    m_form = new RecordForm(*m_context, m_subject.path, RecordForm::Style::Entity);
    m_column->insertWidget(m_column->count() - 2, m_form);
    m_scenario->setMinimumHeight(0);
    m_room->setFixedHeight(0);
    m_scroll->verticalScrollBar()->setValue(0);
}

void InspectorPanel::refresh() {
    // Undo may bring back what was deleted, or move a dependency within its list.
    if (!(subjectOfSelection() == m_subject)) {
        rebuild();
        return;
    }
    refreshHeading();
    if (m_manyContext != nullptr)
        m_manyContext->refresh();
    if (m_form != nullptr)
        m_form->refresh();
}

void InspectorPanel::refreshHeading() {
    const Plan& plan = m_session.plan();
    const auto entity = m_subject.entity();
    const bool dependency = !m_subject.path.empty();
    m_fail->setVisible(entity && !dependency &&
                       (entity->kind == EntityKind::Site || entity->kind == EntityKind::Component ||
                        entity->kind == EntityKind::Network || entity->kind == EntityKind::Tunnel));
    m_scenario->show(dependency ? std::nullopt : entity);
    // New results must not move the fields under the pointer: the block only grows while the same is shown.
    if (!m_scenario->isHidden())
        m_scenario->setMinimumHeight(std::max(m_scenario->minimumHeight(), m_scenario->sizeHint().height()));
    m_scenarioRule->setVisible(!m_scenario->isHidden());
    m_many->show(m_subject.entities);
    if (m_subject.isMany()) {
        const std::size_t count = m_subject.entities.size();
        m_name->setFullText(m_subject.isMixed() ? tr("%1 selected").arg(count)
                                                : countOfKind(m_subject.entities.front().kind, count));
        m_sort->clear();
    } else if (dependency && m_session.selectedDependency()) {
        const auto [from, to] = *m_session.selectedDependency();
        m_name->setFullText(
            tr("%1 requires %2").arg(displayName(plan, refTo(from)), displayName(plan, refTo(to))));
        m_sort->setText(tr("Dependency"));
    } else if (entity) {
        m_name->setFullText(displayName(plan, *entity));
        m_sort->setText(entitySort(plan, *entity));
    } else {
        m_name->setFullText(plan.project.name);
        m_sort->setText(tr("Project"));
    }
}

void InspectorPanel::editName() {
    if (m_form == nullptr || m_subject.isMany())
        return;
    for (auto* line : m_form->findChildren<QLineEdit*>()) {
        if (!line->isEnabled())
            continue;
        line->setFocus(Qt::ShortcutFocusReason);
        line->selectAll();
        return;
    }
}

} // namespace drawbridge
