// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/palette/palette_entries.h"

#include "app/common/style.h"
#include "app/shell/palette/fuzzy_match.h"
#include "core/base/texts.h"
#include "core/model/words.h"

#include <QMenu>
#include <QMenuBar>
#include <QPointer>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kMostParts = 50;
constexpr int kFewestLetters = 2;

/// "&Save && close" → "Save & close"; also strips a shortcut after a tab.
QString plainText(const QString& text) {
    QString plain;
    const QString words = text.section(u'\t', 0, 0);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == u'&' && ++i == words.size())
            break;
        plain += words[i];
    }
    return plain;
}

PaletteEntry entryOf(QAction* action, const QString& path) {
    PaletteEntry entry;
    entry.text = plainText(action->text());
    entry.detail = path;
    entry.shortcut = action->shortcut();
    entry.icon = action->icon();
    entry.enabled = action->isEnabled();
    entry.run = [guarded = QPointer<QAction>(action)] {
        if (guarded)
            guarded->trigger();
    };
    return entry;
}

class MenuWalk {
public:
    explicit MenuWalk(const std::vector<const QMenu*>& leaveOut) : m_leaveOut(leaveOut) {}

    void through(const QList<QAction*>& actions, const QString& path) {
        for (QAction* action : actions) {
            if (action->isSeparator() || !action->isVisible() || action->text().isEmpty())
                continue;
            QMenu* menu = action->menu();
            if (menu == nullptr) {
                m_entries.push_back(entryOf(action, path));
            } else if (std::find(m_leaveOut.begin(), m_leaveOut.end(), menu) == m_leaveOut.end()) {
                emit menu->aboutToShow();
                const QString name = plainText(action->text());
                through(menu->actions(), path.isEmpty() ? name : QStringLiteral("%1 › %2").arg(path, name));
            }
        }
    }
    std::vector<PaletteEntry> take() { return std::move(m_entries); }

private:
    const std::vector<const QMenu*>& m_leaveOut;
    std::vector<PaletteEntry> m_entries;
};

struct ScoredPart {
    int score = 0;
    EntityRef ref;
    QString name;
};

template <class T>
void scoreNames(const Table<T>& table, const QString& text, std::vector<ScoredPart>& parts) {
    for (const T& entity : table) {
        if (const auto match = fuzzyMatch(text, entity.name))
            parts.push_back({match->score, refTo(entity.id), entity.name});
    }
}

} // namespace

std::vector<PaletteEntry> entriesOfMenus(QMenuBar* bar, const std::vector<const QMenu*>& leaveOut) {
    MenuWalk walk(leaveOut);
    walk.through(bar->actions(), {});
    return walk.take();
}

std::vector<PaletteEntry> entriesOfScenarios(Session& session) {
    std::vector<PaletteEntry> entries;
    if (session.plan().scenarios.isEmpty())
        return entries;
    const auto add = [&](const QString& name, std::optional<ScenarioId> id) {
        PaletteEntry entry;
        entry.text = PaletteTexts::tr("Scenario: %1").arg(name);
        entry.detail =
            !session.failing() && session.scenario() == id ? PaletteTexts::tr("Current") : QString();
        entry.icon = themedIcon(QStringLiteral("fail"));
        entry.run = [&session, id] { session.chooseScenario(id); };
        entries.push_back(std::move(entry));
    };
    for (const Scenario& scenario : session.plan().scenarios)
        add(scenario.name, scenario.id);
    add(PaletteTexts::tr("none"), std::nullopt);
    return entries;
}

std::vector<PaletteEntry> entriesOfPages(Session& session) {
    std::vector<PaletteEntry> entries;
    for (const Page& page : session.plan().pages) {
        PaletteEntry entry;
        entry.text = PaletteTexts::tr("Page: %1").arg(page.name);
        entry.detail = session.page() == page.id ? PaletteTexts::tr("Current") : QString();
        entry.icon = themedIcon(QStringLiteral("design"));
        entry.run = [&session, id = page.id] { session.showPage(id); };
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<PaletteEntry> entriesOfParts(Session& session, const QString& text) {
    const QString typed = text.simplified();
    if (typed.size() < kFewestLetters)
        return {};
    const Plan& plan = session.plan();
    std::vector<ScoredPart> parts;
    scoreNames(plan.components, typed, parts);
    scoreNames(plan.sites, typed, parts);
    scoreNames(plan.networks, typed, parts);
    scoreNames(plan.tunnels, typed, parts);
    std::stable_sort(parts.begin(), parts.end(),
                     [](const ScoredPart& a, const ScoredPart& b) { return a.score > b.score; });
    if (parts.size() > kMostParts)
        parts.resize(kMostParts);
    std::vector<PaletteEntry> entries;
    for (const ScoredPart& part : parts) {
        PaletteEntry entry;
        entry.text = part.name;
        entry.detail = entitySort(plan, part.ref);
        entry.icon = themedIcon(entityIcon(plan, part.ref));
        entry.run = [&session, ref = part.ref] { session.select({ref}, true); };
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace drawbridge
