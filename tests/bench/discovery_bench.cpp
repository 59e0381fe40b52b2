// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/engine/discovery.h"
#include "core/live/read_engines.h"
#include "tests/support/fake_engine.h"

#include <QCoreApplication>

#include <benchmark/benchmark.h>

using namespace drawbridge;
using namespace drawbridge::testing;

namespace {

constexpr int kContainers = 1000;

/// A recorded engine whose first container is there a thousand times: a hundred Compose projects of ten
/// services, each of which names another one in its environment.
RecordedEngine largeEngine() {
    RecordedEngine recorded(u"docker-20.10.json"_qs);
    const QString listPath = u"/containers/json?all=1"_qs;
    QByteArray sample;
    for (const QString& path : recorded.answers.keys()) {
        const QByteArray text =
            QJsonDocument(recorded.answers[path].toObject()).toJson(QJsonDocument::Compact);
        if (text.contains("\"/shop-web-1\""))
            sample = text;
    }
    QJsonArray list;
    QJsonArray networks = recorded.answers[u"/networks"_qs].toArray();
    const QJsonObject network = networks.last().toObject();
    for (int i = 0; i < kContainers; ++i) {
        const QByteArray project = "p" + QByteArray::number(i / 10);
        const QByteArray service = "s" + QByteArray::number(i % 10);
        QByteArray text = sample;
        text.replace("/shop-web-1", '/' + project + '-' + service + "-1");
        text.replace("shop_default", project + "_default");
        text.replace("\"com.docker.compose.project\":\"shop\"",
                     "\"com.docker.compose.project\":\"" + project + '"');
        text.replace("\"web\"", '"' + service + '"');
        text.replace("@db:5432", "@s" + QByteArray::number((i + 1) % 10) + ":5432");
        QJsonObject container = QJsonDocument::fromJson(text).object();
        const QString id = u"%1"_qs.arg(i, 64, 16, QLatin1Char('0'));
        container[u"Id"_qs] = id;
        list.append(QJsonObject{{u"Id"_qs, id}});
        recorded.answers[u"/containers/%1/json"_qs.arg(id)] = container;
        if (i % 10 == 0) {
            QJsonObject own = network;
            own[u"Name"_qs] = QString::fromLatin1(project + "_default");
            own[u"Driver"_qs] = u"bridge"_qs;
            own[u"Ingress"_qs] = false;
            networks.append(own);
        }
    }
    recorded.answers[listPath] = list;
    recorded.answers[u"/networks"_qs] = networks;
    return recorded;
}

void discoveringAThousandContainers(benchmark::State& state) {
    const RecordedEngine recorded = largeEngine();
    const FakeEngine engine(recorded.serve());
    const auto endpoint = live::parseEndpoint(u"tcp://127.0.0.1:%1"_qs.arg(engine.port()));
    for (auto _ : state) {
        const Discovery discovery = discover(live::readEngines({endpoint}, {}), Plan(), {});
        if (discovery.plan.components.size() < kContainers || discovery.dependencies.size() < kContainers)
            state.SkipWithError("components or dependencies are missing");
    }
}

void mergingThemAgain(benchmark::State& state) {
    const RecordedEngine recorded = largeEngine();
    const FakeEngine engine(recorded.serve());
    const auto facts =
        live::readEngines({live::parseEndpoint(u"tcp://127.0.0.1:%1"_qs.arg(engine.port()))}, {});
    const Plan plan = discover(facts, Plan(), {}).plan;
    for (auto _ : state)
        benchmark::DoNotOptimize(discover(facts, plan, {}));
}

BENCHMARK(discoveringAThousandContainers)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(mergingThemAgain)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv); // sockets need one
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
