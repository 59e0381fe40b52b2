// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rcpsp_instance.h"

#include "core/base/index.h"

#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <stdexcept>

namespace drawbridge {

namespace {

class SmReader {
public:
    explicit SmReader(const QString& path) : m_path(path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("cannot read " + path.toStdString());
        m_lines = QString::fromLatin1(file.readAll()).split(QLatin1Char('\n'));
    }

    /// Rows of numbers below a heading, up to the row of stars.
    std::vector<std::vector<int>> section(const QString& heading) {
        std::vector<std::vector<int>> rows;
        int line = 0;
        while (line < m_lines.size() && !m_lines[line].startsWith(heading))
            ++line;
        for (++line; line < m_lines.size() && !m_lines[line].startsWith(QLatin1Char('*')); ++line) {
            std::vector<int> row;
            for (const QString& word :
                 m_lines[line].split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts)) {
                bool isNumber = false;
                row.push_back(word.toInt(&isNumber));
                if (!isNumber) {
                    row.clear();
                    break;
                }
            }
            if (!row.empty())
                rows.push_back(row);
        }
        check(!rows.empty());
        return rows;
    }

    void check(bool good) const {
        if (!good)
            throw std::runtime_error(m_path.toStdString() + " is no single-mode instance");
    }

private:
    QString m_path;
    QStringList m_lines;
};

/// Earliest starts without resources.
std::vector<int> earliestStarts(const RcpspInstance& p) {
    std::vector<int> start(idx(p.jobs()), 0);
    // PSPLIB numbers every job behind its predecessors.
    for (int job = 0; job < p.jobs(); ++job) {
        for (const int next : p.successors[idx(job)])
            start[idx(next)] = std::max(start[idx(next)], start[idx(job)] + p.duration[idx(job)]);
    }
    return start;
}

} // namespace

int RcpspInstance::criticalPath() const {
    return earliestStarts(*this).back();
}

int RcpspInstance::simpleBound() const {
    int bound = criticalPath();
    for (std::size_t r = 0; r < capacity.size(); ++r) {
        int work = 0;
        for (int job = 0; job < jobs(); ++job)
            work += duration[idx(job)] * demand[idx(job)][r];
        bound = std::max(bound, (work + capacity[r] - 1) / capacity[r]);
    }
    return bound;
}

RcpspInstance readRcpspInstance(const QString& path) {
    SmReader reader(path);
    RcpspInstance p;
    p.file = QFileInfo(path).fileName();
    p.set = QRegularExpression(QStringLiteral("^j(30|60|90|120)")).match(p.file).captured();
    for (const auto& row : reader.section(QStringLiteral("PRECEDENCE"))) {
        reader.check(row.size() >= 3 && row[0] == static_cast<int>(p.successors.size()) + 1 && row[1] == 1 &&
                     row[2] == static_cast<int>(row.size()) - 3);
        std::vector<int> successors;
        for (std::size_t i = 3; i < row.size(); ++i) {
            reader.check(row[i] > row[0]);
            successors.push_back(row[i] - 1);
        }
        p.successors.push_back(successors);
    }
    for (const auto& row : reader.section(QStringLiteral("REQUESTS"))) {
        reader.check(row.size() > 3 && row[1] == 1);
        p.duration.push_back(row[2]);
        p.demand.emplace_back(row.begin() + 3, row.end());
    }
    p.capacity = reader.section(QStringLiteral("RESOURCEAVAILABILITIES")).front();
    reader.check(p.duration.size() == p.successors.size() && p.demand.front().size() == p.capacity.size());
    return p;
}

Plan planOf(const RcpspInstance& p) {
    Plan plan;
    plan.project.name = p.file;
    Site main;
    main.name = QStringLiteral("Main");
    main.position = 1;
    Site spare;
    spare.name = QStringLiteral("Spare");
    spare.position = 2;
    plan.sites.put(main);
    plan.sites.put(spare);
    std::vector<TeamId> teams;
    for (std::size_t r = 0; r < p.capacity.size(); ++r) {
        Team team;
        team.name = QStringLiteral("R%1").arg(r + 1);
        team.position = static_cast<int>(r);
        team.size = p.capacity[r];
        teams.push_back(team.id);
        plan.teams.put(team);
    }
    std::vector<Component> components(idx(p.jobs()));
    for (int job = 1; job < p.jobs() - 1; ++job) {
        Component& c = components[idx(job)];
        c.name = QStringLiteral("job %1").arg(job + 1);
        c.position = job;
        c.kind = ComponentKind::Server;
        c.site = main.id;
        Step step;
        step.name = QStringLiteral("Work");
        step.duration = UncertainDuration{{}, Seconds(60 * p.duration[idx(job)]), {}};
        for (std::size_t r = 0; r < teams.size(); ++r) {
            if (p.demand[idx(job)][r] > 0)
                step.teams.push_back({teams[r], p.demand[idx(job)][r]});
        }
        Recovery recovery;
        recovery.strategy = RecoveryStrategy::Rebuild;
        recovery.to = spare.id;
        recovery.steps.push_back(step);
        c.recovery = recovery;
        for (const int next : p.successors[idx(job)])
            components[idx(next)].dependencies.push_back({c.id, {}, {}, {}});
    }
    for (int job = 1; job < p.jobs() - 1; ++job)
        plan.components.put(components[idx(job)]);
    Scenario scenario;
    scenario.name = QStringLiteral("Main lost");
    Failure failure;
    failure.site = main.id;
    scenario.fails.push_back(failure);
    plan.scenarios.put(scenario);
    return plan;
}

QString violation(const RcpspInstance& p, const std::vector<qint64>& starts) {
    if (starts.size() != idx(p.jobs() - 2))
        return QStringLiteral("%1 jobs have a start, not %2").arg(starts.size()).arg(p.jobs() - 2);
    const auto start = [&starts](int job) { return starts[idx(job - 1)]; };
    const auto end = [&](int job) { return start(job) + p.duration[idx(job)]; };
    for (int job = 1; job < p.jobs() - 1; ++job) {
        if (start(job) < 0)
            return QStringLiteral("job %1 starts before the beginning").arg(job + 1);
        for (const int next : p.successors[idx(job)]) {
            if (next != p.jobs() - 1 && start(next) < end(job))
                return QStringLiteral("job %1 starts before the end of %2").arg(next + 1).arg(job + 1);
        }
        for (std::size_t r = 0; r < p.capacity.size(); ++r) {
            int busy = 0;
            for (int other = 1; other < p.jobs() - 1; ++other) {
                if (start(other) <= start(job) && start(job) < end(other))
                    busy += p.demand[idx(other)][r];
            }
            if (busy > p.capacity[r])
                return QStringLiteral("R%1 does more than its capacity when job %2 starts")
                    .arg(r + 1)
                    .arg(job + 1);
        }
    }
    return {};
}

qint64 makespanOf(const RcpspInstance& p, const std::vector<qint64>& starts) {
    qint64 end = 0;
    for (int job = 1; job < p.jobs() - 1; ++job)
        end = std::max(end, starts[idx(job - 1)] + p.duration[idx(job)]);
    return end;
}

std::optional<BestKnown> bestKnown(const QString& csv, const QString& file) {
    static QMap<QString, BestKnown> rows;
    if (rows.isEmpty()) {
        QFile table(csv);
        if (!table.open(QIODevice::ReadOnly))
            throw std::runtime_error("cannot read " + csv.toStdString());
        const auto lines = QString::fromUtf8(table.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        const QStringList head = lines.front().trimmed().split(QLatin1Char(','));
        const auto column = [&head](const char* name) {
            const auto found = head.indexOf(QLatin1String(name));
            if (found < 0)
                throw std::runtime_error(std::string("no column ") + name);
            return found;
        };
        for (const QString& line : lines.mid(1)) {
            const QStringList cells = line.trimmed().split(QLatin1Char(','));
            rows[cells[column("file")]] = {cells[column("cp_lb")].toInt(), cells[column("best_lb")].toInt(),
                                           cells[column("best_known")].toInt()};
        }
    }
    const auto row = rows.constFind(file);
    return row == rows.constEnd() ? std::nullopt : std::optional(*row);
}

} // namespace drawbridge
