// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prepare/effect_column.h"

#include "app/common/controls.h"
#include "app/common/result_table.h"
#include "app/common/style.h"
#include "app/common/why_panel.h"
#include "app/prepare/takeover_picture.h"
#include "app/prepare/target_list.h"
#include "core/analysis/scenario/scenario_summary.h"
#include "core/base/estimated_text.h"

#include <QHBoxLayout>

namespace drawbridge {

namespace {

constexpr int kMostAssumed = 8;
constexpr qsizetype kMostNames = 12;

QString toneName(Tone tone) {
    return tone == Tone::Bad    ? QStringLiteral("bad")
           : tone == Tone::Warn ? QStringLiteral("warn")
           : tone == Tone::Good ? QStringLiteral("good")
                                : QString();
}

QLabel* figureLabel() {
    auto* label = new ElidedLabel;
    label->setProperty("role", QStringLiteral("figure"));
    return label;
}

/// Backups that were accepted, by place: "Backups of 11 at Dublin".
QStringList backupTexts(const Plan& plan, const PreparationAnswers& answers) {
    std::map<SiteId, int> counts;
    for (const auto& [component, copy] : answers.copies) {
        if (copy.at.site)
            ++counts[*copy.at.site];
    }
    QStringList texts;
    for (const auto& [id, count] : counts) {
        if (const Site* site = plan.sites.find(id))
            texts += EffectColumn::tr("%n backup(s) at %1", nullptr, count).arg(site->name);
    }
    return texts;
}

} // namespace

EffectColumn::EffectColumn(Session& session, QWidget* parent) : QScrollArea(parent), m_session(session) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Effect so far"));
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("page"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(buildEffect());
    m_pictureCard = new PageCard(tr("On the diagram"));
    m_picture = new TakeoverPicture;
    m_pictureCard->body()->setContentsMargins(16, 4, 16, 4);
    m_pictureCard->body()->addWidget(m_picture);
    column->addWidget(m_pictureCard);
    column->addStretch(1);
    setWidget(content);
    clear();
}

QWidget* EffectColumn::buildFigures() {
    auto* figures = new QWidget;
    auto* line = new QHBoxLayout(figures);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(14);
    const auto figure = [line](const QString& label, QLabel*& value, QLabel*& note) {
        auto* column = new QVBoxLayout;
        column->setSpacing(2);
        value = figureLabel();
        auto* small = new ElidedLabel;
        small->setProperty("role", QStringLiteral("small"));
        note = small;
        column->addWidget(makeLabel(label, "secondary"));
        column->addWidget(value);
        column->addWidget(note);
        line->addLayout(column, 1);
    };
    figure(tr("Everything back"), m_back, m_today);
    figure(tr("Rests on"), m_rests, m_restsNote);
    return figures;
}

PageCard* EffectColumn::buildEffect() {
    m_card = new PageCard(tr("Effect so far"));
    QVBoxLayout* body = m_card->body();
    body->setContentsMargins(16, 4, 16, 4);
    body->setSpacing(10);
    body->addWidget(buildFigures());
    body->addWidget(makeRule());
    m_targets = new TargetList;
    connect(m_targets, &TargetList::asked, this, &EffectColumn::ask);
    connect(m_targets, &TargetList::targetWanted, this, &EffectColumn::targetWanted);
    body->addWidget(m_targets);
    body->addWidget(makeRule());
    m_assumedHead = makeLabel(tr("ASSUMED"), "section");
    body->addWidget(m_assumedHead);
    m_assumed = new QVBoxLayout;
    m_assumed->setSpacing(4);
    body->addLayout(m_assumed);
    return m_card;
}

void EffectColumn::show(const PreparedEffect& effect, const std::vector<TargetQuestion>& openTargets) {
    m_after = effect.after;
    if (!effect.after || !effect.today)
        return;
    const Figure back = summarise(*effect.after).back;
    const Figure today = summarise(*effect.today).back;
    m_back->setText(back.value);
    m_back->setToolTip(back.note);
    setStyleProperty(m_back, "tone", toneName(back.tone));
    m_today->setText(tr("today: %1").arg(today.value.left(1).toLower() + today.value.mid(1)));
    m_today->setToolTip(today.note);
    m_targets->show(targetLines(*effect.after), openTargets);
    showAssumed(*effect.after);
}

void EffectColumn::showAssumed(const ScenarioAnalysis& after) {
    clearLayout(m_assumed);
    int places = 0;
    int shown = 0;
    const auto uses = assumptionUses(after, assumptionsOf(after));
    for (const AssumptionUse& use : uses) {
        const int count = static_cast<int>(use.components.size() + use.teams.size());
        places += count;
        if (++shown > kMostAssumed)
            continue;
        auto* line = new QHBoxLayout;
        line->setSpacing(8);
        auto* what = new ElidedLabel;
        what->setText(tr("%1: %2").arg(use.text.what, use.text.value));
        what->setToolTip(
            tr("%1\n%2\nFor %3").arg(what->text(), use.text.source, usedForText(after, use, kMostNames)));
        auto* number = makeLabel(QString::number(count), "heading");
        number->setProperty("tone", QStringLiteral("warn"));
        line->addWidget(what, 1);
        line->addWidget(number);
        m_assumed->addLayout(line);
    }
    if (shown > kMostAssumed)
        m_assumed->addWidget(makeLabel(tr("and %n more", nullptr, shown - kMostAssumed), "small"));
    if (uses.empty())
        m_assumed->addWidget(makeLabel(tr("Nothing: every figure is given."), "secondary"));
    const AssumptionSet set = assumptionsOf(after);
    m_assumptions = set.count();
    m_rests->setText(QString::number(m_assumptions));
    setStyleProperty(m_rests, "tone", m_assumptions > 0 ? QStringLiteral("warn") : QString());
    m_restsNote->setText(places > 0 ? tr("%1, at %n place(s)", nullptr, places).arg(assumptionsText(set))
                                    : assumptionsText(set));
    m_restsNote->setToolTip(m_restsNote->text());
}

/// Nothing of it is in the plan yet, so nothing can be confirmed there.
void EffectColumn::ask(const TargetLine& line, QWidget* anchor) {
    if (!m_after)
        return;
    FigureReasons reasons =
        line.isRpo ? reasonsOfRpo(*m_after, line.component) : reasonsOfRto(*m_after, line.component);
    reasons.missing.reset();
    const QString label = tr("%1 of %2")
                              .arg(line.isRpo ? QStringLiteral("RPO") : QStringLiteral("RTO"),
                                   m_after->graph->name(line.component));
    WhyPanel::Question question{label, durationText(line.estimate, tr("never")), reasons, m_after};
    question.isPlanned = false;
    WhyPanel::ask(m_session, std::move(question), anchor);
}

void EffectColumn::showTakeovers(const Proposed& proposed, const PreparationChoices& choices) {
    std::vector<Takeover> takeovers;
    int moved = 0;
    for (const ProposalSection& section : proposed.sections) {
        for (const ProposalRow& row : section.rows) {
            if (!row.component || choices.declined.contains(row.key))
                continue;
            if (row.movesWithHost)
                ++moved;
            else
                takeovers.push_back({row.name, row.isToBeBuilt ? row.name : row.where, row.isToBeBuilt});
        }
    }
    const auto isNew = [](const Takeover& t) { return t.isNew; };
    const int built = static_cast<int>(std::count_if(takeovers.begin(), takeovers.end(), isNew));
    m_pictureCard->setNote(built > 0 ? tr("%n to be built", nullptr, built) : QString());
    m_pictureCard->setVisible(!takeovers.empty());
    const Plan& plan = proposed.start;
    m_picture->show(plan.sites.find(choices.from)->name, plan.sites.find(choices.to)->name,
                    std::move(takeovers), moved, backupTexts(plan, choices.answers));
}

void EffectColumn::setNote(const QString& text) {
    m_note = text;
    m_card->setNote(text);
}

void EffectColumn::setBusy(bool busy) {
    m_card->setNote(busy ? tr("working it out …") : m_note);
}

void EffectColumn::clear() {
    m_after.reset();
    m_assumptions = 0;
    m_back->setText(QStringLiteral("…"));
    m_rests->setText(QStringLiteral("…"));
    for (QLabel* label : {m_today, m_restsNote})
        label->clear();
    clearLayout(m_assumed);
    m_targets->show({}, {});
    m_pictureCard->hide();
}

QString EffectColumn::backText() const {
    return m_back->text();
}

QString EffectColumn::targetsText() const {
    return m_targets->summary();
}

} // namespace drawbridge
