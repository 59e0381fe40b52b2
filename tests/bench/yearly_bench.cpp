// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/yearly/compound_poisson.h"
#include "core/analysis/yearly/year_exposure.h"

#include <benchmark/benchmark.h>
#include <cmath>

using namespace drawbridge;

namespace {

/// The problem of ../shared/bench/exposure/loss-exceedance-anchors.tsv: 19.43 events a year.
void compoundYears(benchmark::State& state) {
    std::vector<LossEvent> events;
    for (int i = 0; i < 50; ++i)
        events.push_back({0.01 * std::pow(200, i / 49.0), std::log(1000 * std::pow(1000, i / 49.0)), 1.2});
    qint64 drawn = 0;
    for (auto _ : state)
        drawn += simulateCompoundYears(events, 100'000, 1, static_cast<int>(state.range(0))).events;
    state.counters["events"] = benchmark::Counter(static_cast<double>(drawn), benchmark::Counter::kIsRate);
}
BENCHMARK(compoundYears)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

/// Hosts in racks (sites) that carry services; each requires one of two databases, which form groups;
/// contracts and activities over all of them.
Plan topology(int hosts) {
    Plan plan;
    std::vector<SiteId> racks;
    for (int r = 0; r < std::max(1, hosts / 20); ++r) {
        Site rack;
        rack.name = QStringLiteral("rack %1").arg(r);
        rack.position = r;
        rack.mtbf = Seconds(qint64{10} * 365 * 86400);
        rack.mttr = Seconds(6 * 3600);
        racks.push_back(rack.id);
        plan.sites.put(rack);
    }
    int position = 0;
    const auto add = [&plan, &position](Component c, qint64 mtbf, qint64 mttr) {
        c.position = position++;
        c.name += QString::number(position);
        if (mtbf > 0) {
            c.mtbf = Seconds(mtbf);
            c.mttr = Seconds(mttr);
        }
        plan.components.put(c);
        return c.id;
    };
    Dependency on;
    std::vector<ComponentId> services;
    ComponentId group = ComponentId::fresh();
    for (int h = 0; h < hosts; ++h) {
        Component host;
        host.name = QStringLiteral("host");
        host.kind = ComponentKind::DockerHost;
        host.site = racks[static_cast<std::size_t>(h) % racks.size()];
        const ComponentId hostId = add(host, qint64{365} * 86400, 4 * 3600);
        Component database;
        database.name = QStringLiteral("db");
        database.kind = ComponentKind::Database;
        database.host = hostId;
        const ComponentId first = add(database, qint64{180} * 86400, 3600);
        if (h % 2 == 0) {
            Component pair;
            pair.name = QStringLiteral("pair");
            pair.kind = ComponentKind::RedundancyGroup;
            pair.atLeast = 1;
            on.on = first;
            pair.dependencies.push_back(on);
            group = add(pair, 0, 0);
        }
        for (int s = 0; s < 7; ++s) {
            Component service;
            service.name = QStringLiteral("service");
            service.host = hostId;
            on.on = group;
            service.dependencies.push_back(on);
            services.push_back(add(service, qint64{90} * 86400, 1800));
        }
    }
    for (int c = 0; c < std::min(50, hosts); ++c) {
        Contract contract;
        contract.client = QStringLiteral("client %1").arg(c);
        contract.position = c;
        for (std::size_t s = static_cast<std::size_t>(c);
             s < services.size() && contract.services.size() < 20; s += 50)
            contract.services.push_back(services[s]);
        contract.fee = Money{10'000'00};
        contract.credits = {{{99.9}, {10}}, {{99.0}, {25}}, {{95.0}, {100}}};
        plan.contracts.put(contract);
    }
    return plan;
}

void topologyYears(benchmark::State& state) {
    const RecoveryGraph graph(topology(static_cast<int>(state.range(0))));
    YearSettings settings;
    settings.years = 2'000;
    settings.threads = static_cast<int>(state.range(1));
    qint64 events = 0;
    for (auto _ : state)
        events += simulateYears(graph, {}, settings).events;
    state.counters["events"] = benchmark::Counter(static_cast<double>(events), benchmark::Counter::kIsRate);
}
BENCHMARK(topologyYears)
    ->Args({10, 1})
    ->Args({100, 1})
    ->Args({1000, 1})
    ->Args({1000, 2})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace

BENCHMARK_MAIN();
