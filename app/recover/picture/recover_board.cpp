// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/picture/recover_board.h"

#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/diagram/building/diagram_builder.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace drawbridge {

namespace {

constexpr double kItemHeight = 28;
constexpr double kItemWidth = 118;
constexpr double kGap = 6;
constexpr double kBetween = 10; ///< containers
constexpr double kInset = 10;
constexpr double kTitle = 32; ///< height of a container's title

struct Chip {
    int component = 0;
    bool follows = true;
};

struct BoardSite {
    int site = -1; ///< -1: no site
    std::vector<Chip> chips;
    bool target = false;
};

/// Sites in plan order; components without a site at the end.
std::vector<BoardSite> sitesOf(const ScenarioAnalysis& analysis) {
    const RecoveryGraph& graph = *analysis.graph;
    std::map<int, BoardSite> bySite;
    const auto place = [&](int site) -> BoardSite& {
        BoardSite& found = bySite[site < 0 ? static_cast<int>(analysis.plan().sites.size()) : site];
        found.site = site;
        return found;
    };
    for (const ComponentRecovery& recovery : analysis.tasks.components) {
        const int home = graph.site[idx(recovery.component)];
        const bool recoverable = recovery.notRecoverableBecause.isEmpty();
        const bool moves = recoverable && recovery.target && *recovery.target != home;
        place(home).chips.push_back({recovery.component, !moves});
        if (moves) {
            BoardSite& there = place(*recovery.target);
            there.chips.push_back({recovery.component, true});
            there.target = true;
        }
    }
    for (int component = 0; component < graph.size; ++component) {
        if (analysis.impact.state[idx(component)] == ImpactState::Degraded)
            place(graph.site[idx(component)]).chips.push_back({component, true});
    }
    std::vector<BoardSite> places;
    for (auto& [site, found] : bySite)
        places.push_back(std::move(found));
    return places;
}

double widthOf(int columns) {
    return 2 * kInset + columns * kItemWidth + (columns - 1) * kGap;
}

int rowsOf(const BoardSite& place, int columns) {
    return (static_cast<int>(place.chips.size()) + columns - 1) / columns;
}

double heightOf(int rows) {
    return kTitle + rows * kItemHeight + (rows - 1) * kGap + kInset;
}

/// Sites arranged in stacks; sites of equal width may share one.
struct Arrangement {
    std::vector<int> columns; ///< of chips, per site
    std::vector<int> stack;   ///< per site
    std::vector<double> top;  ///< per site
    std::vector<int> stacks;  ///< chip columns per stack
    double width = 0;
    double height = 0;
};

/// At most `rows` rows of chips per site, and stacks up to `slack` times the highest site.
Arrangement arrangementFor(const std::vector<BoardSite>& places, int rows, double slack) {
    Arrangement arrangement;
    for (const BoardSite& place : places) {
        const int columns = std::max(1, (static_cast<int>(place.chips.size()) + rows - 1) / rows);
        arrangement.columns.push_back(columns);
        arrangement.height = std::max(arrangement.height, heightOf(rowsOf(place, columns)));
    }
    const double limit = arrangement.height * slack;
    std::vector<double> used;
    for (std::size_t i = 0; i < places.size(); ++i) {
        std::size_t stack = 0;
        double height = heightOf(rowsOf(places[i], arrangement.columns[i]));
        // A narrow site may join a wider stack, with its chips in more columns.
        for (; stack < used.size(); ++stack) {
            height = heightOf(rowsOf(places[i], arrangement.stacks[stack]));
            if (arrangement.stacks[stack] >= arrangement.columns[i] &&
                used[stack] + kBetween + height <= limit)
                break;
        }
        if (stack < used.size())
            arrangement.columns[i] = arrangement.stacks[stack];
        else
            height = heightOf(rowsOf(places[i], arrangement.columns[i]));
        if (stack == used.size()) {
            used.push_back(-kBetween);
            arrangement.stacks.push_back(arrangement.columns[i]);
            arrangement.width += widthOf(arrangement.columns[i]) + (stack > 0 ? kBetween : 0);
        }
        arrangement.stack.push_back(static_cast<int>(stack));
        arrangement.top.push_back(used[stack] + kBetween);
        used[stack] += kBetween + height;
        arrangement.height = std::max(arrangement.height, used[stack]);
    }
    return arrangement;
}

Arrangement bestArrangement(const std::vector<BoardSite>& places, const QSizeF& room) {
    int most = 1;
    for (const BoardSite& place : places)
        most = std::max(most, static_cast<int>(place.chips.size()));
    Arrangement best;
    double largest = -1;
    for (double rows = 1; rows <= most + 1; rows = std::max(rows + 1, rows * 1.15)) {
        for (const double slack : {1.0, 1.3, 1.7, 2.4}) {
            Arrangement candidate = arrangementFor(places, std::min(most, static_cast<int>(rows)), slack);
            const double scale =
                std::min({1.0, room.width() / candidate.width, room.height() / candidate.height});
            // Of equal scales the narrowest: it leaves more room for names.
            if (scale > largest + 1e-9 || (scale >= largest && candidate.width < best.width)) {
                largest = scale;
                best = std::move(candidate);
            }
        }
    }
    return best;
}

void addPlace(RecoverBoard& board, const ScenarioAnalysis& analysis, const BoardSite& place,
              const QRectF& rect, int columns) {
    DiagramContainer container;
    if (place.site >= 0) {
        const Site& site = analysis.plan().sites.at(place.site);
        container.title = site.name;
        container.key = diagramKey(refTo(site.id));
        container.state = analysis.impact.siteLost[idx(place.site)] ? DiagramState::Lost
                          : place.target                            ? DiagramState::Recovered
                                                                    : DiagramState::Neutral;
    } else {
        container.title = RecoverTexts::tr("Elsewhere");
    }
    container.rect = rect;
    const int parent = static_cast<int>(board.diagram.containers.size());
    board.diagram.containers.push_back(container);
    const double width = (rect.width() - 2 * kInset - (columns - 1) * kGap) / columns;
    int number = 0;
    for (const Chip& chip : place.chips) {
        DiagramItem item;
        item.title = analysis.graph->name(chip.component);
        item.key = diagramKey(refTo(analysis.graph->component(chip.component).id));
        item.rect = QRectF(rect.left() + kInset + number % columns * (width + kGap),
                           rect.top() + kTitle + number / columns * (kItemHeight + kGap), width, kItemHeight);
        item.parent = parent;
        board.diagram.items.push_back(std::move(item));
        board.component.push_back(chip.component);
        board.follows.push_back(chip.follows ? 1 : 0);
        ++number;
    }
}

} // namespace

RecoverBoard makeRecoverBoard(const ScenarioAnalysis& analysis, const QSizeF& room) {
    RecoverBoard board;
    const std::vector<BoardSite> places = sitesOf(analysis);
    if (places.empty())
        return board;
    const Arrangement arrangement = bestArrangement(places, room);
    // Remaining room widens the chips and extends the last site of each stack.
    int columns = 0;
    for (const int each : arrangement.stacks)
        columns += each;
    const double scale =
        std::min({1.0, room.width() / arrangement.width, room.height() / arrangement.height});
    const double spare = std::clamp((room.width() / scale - arrangement.width) / columns, 0.0, 90.0);
    std::vector<double> left;
    double width = 0;
    for (const int each : arrangement.stacks) {
        left.push_back(width);
        width += widthOf(each) + spare * each + kBetween;
    }
    std::vector<int> last(arrangement.stacks.size(), 0);
    for (std::size_t i = 0; i < places.size(); ++i)
        last[idx(arrangement.stack[i])] = static_cast<int>(i);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const int stack = arrangement.stack[i];
        const bool fillsStack = last[idx(stack)] == static_cast<int>(i);
        const double height = fillsStack ? arrangement.height - arrangement.top[i]
                                         : heightOf(rowsOf(places[i], arrangement.columns[i]));
        addPlace(board, analysis, places[i],
                 QRectF(left[idx(stack)], arrangement.top[i],
                        widthOf(arrangement.columns[i]) + spare * arrangement.columns[i], height),
                 arrangement.columns[i]);
    }
    board.diagram.bounds = QRectF(0, 0, width - kBetween, arrangement.height);
    return board;
}

bool showPhases(RecoverBoard& board, const std::vector<RecoverPhase>& phases) {
    bool changed = false;
    for (std::size_t i = 0; i < board.diagram.items.size(); ++i) {
        const RecoverPhase phase = phases[idx(board.component[i])];
        const DiagramState state = board.follows[i] ? diagramStateOf(phase) : DiagramState::Lost;
        changed = changed || board.diagram.items[i].state != state;
        board.diagram.items[i].state = state;
    }
    return changed;
}

bool showPhases(Diagram& diagram, const ScenarioAnalysis& analysis, const std::vector<RecoverPhase>& phases) {
    bool changed = false;
    const auto stateOf = [&](const QString& key, DiagramState before) {
        const auto entity = entityOfDiagramKey(key);
        if (!entity || entity->kind != EntityKind::Component)
            return before;
        const int index = analysis.plan().components.indexOf(ComponentId(entity->id));
        return index < 0 || analysis.impact.state[idx(index)] == ImpactState::Unaffected
                   ? before
                   : diagramStateOf(phases[idx(index)]);
    };
    const auto apply = [&](auto& part) {
        const DiagramState state = stateOf(part.key, part.state);
        changed = changed || part.state != state;
        part.state = state;
    };
    for (DiagramItem& item : diagram.items) {
        if (!item.isCluster()) {
            apply(item);
            continue;
        }
        DiagramState state = DiagramState::Neutral; // the worst of what stands together
        for (const QString& member : std::as_const(item.members))
            state = worse(state, stateOf(member, DiagramState::Unaffected));
        changed = changed || item.state != state;
        item.state = state;
    }
    for (DiagramContainer& container : diagram.containers)
        apply(container);
    return changed;
}

} // namespace drawbridge
