// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/network_rehearsal/rehearse_network.h"

#include "core/analysis/network/access_words.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/operations/network_rehearsal/lab_of_state.h"
#include "core/operations/network_rehearsal/packet_choice.h"

#include <algorithm>
#include <numeric>

namespace drawbridge {

namespace {

using net::AccessFlow;
using net::FlowEnd;

class Rehearsing {
public:
    Rehearsing(const RecoveryGraph& graph, const net::NetworkState& state)
        : m_graph(graph), m_state(state), m_lab(graph, state) {}

    NetworkRehearsal run(const std::vector<AccessQuestion>& questions, const live::LabSettings& settings) {
        NetworkRehearsal result;
        for (const AccessQuestion& question : questions)
            result.accesses.push_back(prepared(question));
        live::Lab lab = m_lab.make();
        lab.packets = m_packets;
        result.machines = static_cast<int>(lab.machines.size());
        result.networks = static_cast<int>(
            std::count_if(m_state.networks.begin(), m_state.networks.end(),
                          [](const net::NetworkPart& part) { return part.isUp && part.block; }));
        const live::LabResult answers = live::runLab(lab, settings);
        result.isCancelled = settings.cancelled != nullptr && *settings.cancelled;
        result.packets = static_cast<int>(answers.outcomes.size());
        takeAnswers(answers, result);
        result.notes = m_lab.notes();
        if (m_isTooLarge)
            result.notes += OperationsTexts::tr("No more than %1 machines and %2 packets are rehearsed at a "
                                                "time; ask about fewer accesses with --from and --to.")
                                .arg(live::kMostLabMachines)
                                .arg(live::kMostLabPackets);
        return result;
    }

private:
    struct Sent {
        std::size_t access;
        std::size_t packet;
        int receiver; ///< that the analysis says; -1: none
    };

    // Before

    RehearsedAccess prepared(const AccessQuestion& question) {
        RehearsedAccess access{
            question, net::judgeAccess(m_graph, m_state, question.from, question.to, question.port), {}};
        m_access = m_access + 1;
        for (const AccessFlow& flow :
             net::accessFlows(m_graph, m_state, question.from, question.to, question.port))
            prepare(flow, access);
        return access;
    }

    void prepare(const AccessFlow& sent, RehearsedAccess& access) {
        const std::vector<ChosenPacket> chosen =
            choosePackets(sent.flow.origin, m_graph.plan,
                          [this](const IpAddress& address) { return m_lab.isTaken(address); });
        RehearsedPacket about;
        about.isExpected = sent.isAnswered;
        const std::vector<net::Flow> failed = sent.isAnswered ? std::vector<net::Flow>() : sent.replies;
        about.because = net::reasonOf(m_graph, m_state, sent.flow, failed);
        if (chosen.empty()) {
            about.source = addressOf(sent.flow.origin.source.first, sent.flow.origin.v6);
            about.destination = addressOf(sent.flow.origin.destination.first, sent.flow.origin.v6);
            about.notTestedBecause = OperationsTexts::tr("no machine can have such an address");
            access.packets.push_back(about);
        }
        for (const ChosenPacket& packet : chosen) {
            about.source = packet.source;
            about.destination = packet.destination;
            about.protocol = packet.protocol;
            about.port = packet.port;
            about.notTestedBecause = notTestable(sent);
            if (about.notTestedBecause.isEmpty())
                about.notTestedBecause = addPacket(sent, packet, access.packets.size());
            access.packets.push_back(about);
        }
    }

    QString notTestable(const AccessFlow& sent) const {
        if (sent.isUnknown)
            return net::reasonOf(m_graph, m_state, sent.flow, sent.replies);
        if (sent.isPartlyAnswered)
            return OperationsTexts::tr(
                "only some of the answers are back, as a rule asks for the port of the "
                "sender");
        QString obstacle = m_lab.obstacle(sent.flow);
        for (const net::Flow& reply : sent.replies)
            obstacle = obstacle.isEmpty() ? m_lab.obstacle(reply) : obstacle;
        return obstacle;
    }

    /// Why not, or an empty text.
    QString addPacket(const AccessFlow& sent, const ChosenPacket& chosen, std::size_t place) {
        if (m_packets.size() >= live::kMostLabPackets) {
            m_isTooLarge = true;
            return OperationsTexts::tr("too many packets");
        }
        live::LabPacket packet;
        packet.from = m_lab.sender(sent.start, chosen.source);
        if (packet.from < 0) {
            m_isTooLarge = true;
            return OperationsTexts::tr("nobody here can send from %1").arg(formatIpAddress(chosen.source));
        }
        packet.source = chosen.source;
        packet.destination = chosen.destination;
        packet.protocol = chosen.protocol;
        packet.port = chosen.port;
        packet.isAnswerExpected = sent.isAnswered;
        const int receiver = addListeners(sent, chosen, packet);
        if (sent.isAnswered && receiver < 0)
            return OperationsTexts::tr("nobody here can answer it");
        m_sent.push_back({m_access - 1, place, receiver});
        m_packets.push_back(std::move(packet));
        return {};
    }

    /// Whoever could get it: those that have the address as sent, and as it is translated on its way, at the
    /// ports as sent and as translated. Returns who gets it, by the analysis.
    int addListeners(const AccessFlow& sent, const ChosenPacket& chosen, live::LabPacket& packet) {
        packet.ports = {chosen.port};
        std::vector<int> listeners{m_lab.receiver(chosen.destination, -1)};
        int receiver = -1;
        for (const net::Flow& flow : net::sendPackets(m_state, sent.start, boxOf(chosen))) {
            if (flow.now.port.isOne())
                packet.ports.push_back(flow.now.port.first);
            if (!flow.now.destination.isOne())
                continue;
            const bool isAtAny = flow.end == FlowEnd::Delivered && flow.node < 0;
            const int last = m_lab.receiver(addressOf(flow.now.destination.first, flow.now.v6),
                                            isAtAny ? flow.network : -1);
            listeners.push_back(last);
            if (flow.end == FlowEnd::Delivered)
                receiver = last;
        }
        std::sort(listeners.begin(), listeners.end());
        listeners.erase(std::unique(listeners.begin(), listeners.end()), listeners.end());
        std::erase(listeners, -1);
        packet.listeners = std::move(listeners);
        return receiver;
    }

    // After

    void takeAnswers(const live::LabResult& answers, NetworkRehearsal& result) const {
        for (std::size_t i = 0; i < m_sent.size(); ++i) {
            RehearsedPacket& packet = result.accesses[m_sent[i].access].packets[m_sent[i].packet];
            if (i >= answers.outcomes.size()) {
                packet.notTestedBecause = OperationsTexts::tr("the rehearsal was stopped before");
                continue;
            }
            const live::LabOutcome& outcome = answers.outcomes[i];
            packet.isAnswered = outcome.isAnswered;
            if (outcome.by < 0)
                continue;
            packet.answeredBy = m_lab.machineName(outcome.by);
            packet.isByRightMachine = outcome.by == m_sent[i].receiver;
        }
        for (std::size_t t = 0; t < answers.carriers.size(); ++t) {
            const Tunnel& tunnel = m_graph.plan.tunnels.at(m_lab.tunnels()[t]);
            result.tunnels.push_back({tunnel.name, tunnel.type, answers.carriers[t]});
        }
    }

    const RecoveryGraph& m_graph;
    const net::NetworkState& m_state;
    LabOfState m_lab;
    std::vector<live::LabPacket> m_packets;
    std::vector<Sent> m_sent;
    std::size_t m_access = 0; ///< that have been prepared, the one at work included
    bool m_isTooLarge = false;
};

template <class F>
int countOf(const std::vector<RehearsedPacket>& packets, F&& fits) {
    return static_cast<int>(std::count_if(packets.begin(), packets.end(), fits));
}

} // namespace

int RehearsedAccess::agreeing() const {
    return countOf(packets, [](const RehearsedPacket& each) { return each.isAnswered && each.agrees(); });
}

int RehearsedAccess::disagreeing() const {
    return countOf(packets, [](const RehearsedPacket& each) { return each.isAnswered && !each.agrees(); });
}

int RehearsedAccess::notTested() const {
    return countOf(packets, [](const RehearsedPacket& each) { return !each.isAnswered; });
}

int NetworkRehearsal::disagreeing() const {
    return std::accumulate(accesses.begin(), accesses.end(), 0,
                           [](int sum, const RehearsedAccess& access) { return sum + access.disagreeing(); });
}

NetworkRehearsal rehearseNetwork(const RecoveryGraph& graph, const net::NetworkState& state,
                                 const std::vector<AccessQuestion>& questions,
                                 const live::LabSettings& settings) {
    return Rehearsing(graph, state).run(questions, settings);
}

std::vector<AccessQuestion> accessQuestions(const Plan& plan) {
    std::vector<AccessQuestion> questions;
    for (const Access& access : plan.accesses)
        questions.push_back({access.from, access.to, access.port.value_or(PortRange{})});
    return questions;
}

} // namespace drawbridge
