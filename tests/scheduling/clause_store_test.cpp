// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheduling/clause_store.h"
#include "core/analysis/scheduling/random.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>

using namespace drawbridge;

namespace {

constexpr int kIntegers = 6;
constexpr int kClauses = 40;
constexpr int kMoves = 400;

/// Random clauses over random integers, and bounds that rise and are taken back as in a search.
class Case {
public:
    Case(quint64 seed, int widest) : m_random(seed), m_store(m_trail) {
        for (int x = 0; x < kIntegers; ++x) {
            const int least = m_random.below(100) - 50;
            m_trail.addInteger(least, least + 1 + m_random.below(widest));
        }
        for (int c = 0; c < kClauses; ++c)
            addClause();
    }

    /// What is wrong after a random move; empty: nothing.
    QString move() {
        if (m_trail.level() > 0 && m_random.below(3) == 0)
            return goBack(m_random.below(m_trail.level()));
        const int variable = m_random.below(m_trail.variables());
        const int most = -m_trail.lower(variable ^ 1);
        if (m_trail.lower(variable) == most)
            return {};
        m_trail.openLevel();
        m_trail.push(variable, m_trail.lower(variable) + 1 + m_random.below(most - m_trail.lower(variable)),
                     {});
        const bool fine = propagate();
        ++(fine ? fixedPoints : conflicts);
        const QString wrong = fine ? openClause() : conflictThatIsNone();
        return wrong.isEmpty() && !fine ? goBack(m_random.below(m_trail.level())) : wrong;
    }

    int fixedPoints = 0;
    int conflicts = 0;

private:
    void addClause() {
        std::vector<BoundLiteral> literals;
        for (int x = 0; x < kIntegers; ++x) {
            const int variable = 2 * x + m_random.below(2);
            const int least = m_trail.lower(variable);
            const int width = -m_trail.lower(variable ^ 1) - least;
            if (m_random.below(2) == 0)
                literals.push_back({variable, least + 1 + m_random.below(width)});
        }
        if (literals.size() < 2)
            return;
        m_clauses.push_back(literals);
        m_store.add(literals, 3);
    }

    bool propagate() {
        while (m_head < m_trail.size()) {
            const int variable = m_trail.entry(m_head).variable;
            const bool isNewest = m_trail.top(variable) == m_head;
            ++m_head;
            if (isNewest && !m_store.propagate(variable))
                return false;
        }
        return true;
    }

    QString goBack(int level) {
        m_trail.backTo(level);
        m_head = std::min(m_head, m_trail.size());
        return propagate() ? openClause() : QStringLiteral("what was fine before is a conflict now");
    }

    /// A clause that should have been a conflict, or should have made its last literal true.
    QString openClause() const {
        for (const auto& clause : m_clauses) {
            const auto failed = std::count_if(clause.begin(), clause.end(),
                                              [this](BoundLiteral a) { return m_trail.fails(a); });
            const bool holds = std::any_of(clause.begin(), clause.end(),
                                           [this](BoundLiteral a) { return m_trail.holds(a); });
            if (!holds && failed + 1 >= static_cast<qint64>(clause.size()))
                return QStringLiteral("a clause was not looked at");
        }
        return {};
    }

    QString conflictThatIsNone() const {
        if (m_store.conflict() < 0) {
            const int variable = m_trail.entry(m_trail.size() - 1).variable;
            return m_trail.lower(variable) + m_trail.lower(variable ^ 1) > 0
                       ? QString()
                       : QStringLiteral("no bounds crossed");
        }
        const auto literals = m_store.literalsOf(m_store.conflict());
        return std::all_of(literals.begin(), literals.end(),
                           [this](BoundLiteral a) { return m_trail.fails(a); })
                   ? QString()
                   : QStringLiteral("a literal of the conflict is not false");
    }

    SplitMix m_random;
    BoundTrail m_trail;
    ClauseStore m_store;
    std::vector<std::vector<BoundLiteral>> m_clauses;
    int m_head = 0;
};

} // namespace

/// The clauses of the exact search.
class ClauseStoreTest : public QObject {
    Q_OBJECT

private slots:
    void everyClauseIsLookedAt_data();
    void everyClauseIsLookedAt();
};

void ClauseStoreTest::everyClauseIsLookedAt_data() {
    QTest::addColumn<int>("widest");
    QTest::newRow("ordering literals, 0 or 1") << 1;
    QTest::newRow("hours") << 20;
    QTest::newRow("minutes of weeks") << 30'000;
}

/// After each move every clause, one by one: none is left with all literals false, or with all but one and
/// that one open.
void ClauseStoreTest::everyClauseIsLookedAt() {
    QFETCH(int, widest);
    int fixedPoints = 0;
    int conflicts = 0;
    for (quint64 seed = 1; seed <= 200; ++seed) {
        Case random(seed, widest);
        for (int i = 0; i < kMoves; ++i) {
            const QString wrong = random.move();
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong)));
        }
        fixedPoints += random.fixedPoints;
        conflicts += random.conflicts;
    }
    QVERIFY(fixedPoints > 1000);
    QVERIFY(conflicts > 1000);
}

DRAWBRIDGE_TEST(ClauseStoreTest)

#include "clause_store_test.moc"
