// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/network_lab/lab_probes.h"

#include "core/base/diagnostic.h"
#include "core/base/index.h"
#include "core/live/live_texts.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <map>
#include <netinet/icmp6.h>
#include <netinet/in.h>
#include <netinet/ip_icmp.h>
#include <set>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace drawbridge::live {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kBatch = 400;                        ///< packets on their way at a time
constexpr auto kQuiet = std::chrono::milliseconds(1000);   ///< for what is expected to be dropped
constexpr auto kResend = std::chrono::milliseconds(400);   ///< of UDP and ICMP that was not answered
constexpr auto kLongest = std::chrono::milliseconds(6000); ///< for what is expected to be answered

struct SocketAddress {
    sockaddr_storage storage{};
    socklen_t size = 0;
    const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&storage); }
};

SocketAddress socketAddress(const IpAddress& address, quint16 port) {
    SocketAddress result;
    if (address.v6) {
        auto* six = reinterpret_cast<sockaddr_in6*>(&result.storage);
        six->sin6_family = AF_INET6;
        six->sin6_port = htons(port);
        std::memcpy(&six->sin6_addr, address.bytes.data(), 16);
        result.size = sizeof *six;
    } else {
        auto* four = reinterpret_cast<sockaddr_in*>(&result.storage);
        four->sin_family = AF_INET;
        four->sin_port = htons(port);
        std::memcpy(&four->sin_addr, address.bytes.data(), 4);
        result.size = sizeof *four;
    }
    return result;
}

class Probes {
public:
    Probes(const Lab& lab, const LabSpaces& spaces, const LabProgress& progress,
           const std::function<bool()>& isStopped)
        : m_lab(lab), m_spaces(spaces), m_progress(progress), m_isStopped(isStopped),
          m_epoll(::epoll_create1(EPOLL_CLOEXEC)) {
        rlimit files{};
        if (::getrlimit(RLIMIT_NOFILE, &files) == 0) {
            files.rlim_cur = files.rlim_max;
            ::setrlimit(RLIMIT_NOFILE, &files);
        }
    }
    ~Probes() {
        for (const auto& [file, entry] : m_files)
            ::close(file);
        ::close(m_epoll);
    }
    Probes(const Probes&) = delete;
    Probes& operator=(const Probes&) = delete;

    std::vector<LabOutcome> run() {
        m_outcomes.resize(m_lab.packets.size());
        listenEverywhere();
        for (std::size_t first = 0; first < m_lab.packets.size() && !m_isStopped(); first += kBatch) {
            const std::size_t last = std::min(first + kBatch, m_lab.packets.size());
            if (m_progress)
                m_progress(LiveTexts::tr("packet %1 of %2 …").arg(first + 1).arg(m_lab.packets.size()));
            runBatch(first, last);
            m_done = last;
        }
        m_outcomes.resize(m_done);
        return std::move(m_outcomes);
    }

private:
    enum class Does { Accepts, AnswersDatagrams, Connects, Asks, Ends };
    struct File {
        Does does = Does::Ends;
        int machine = -1;
        std::size_t packet = 0;
    };

    void watch(int file, File entry, quint32 events) {
        epoll_event event{};
        event.events = events;
        event.data.fd = file;
        if (::epoll_ctl(m_epoll, EPOLL_CTL_ADD, file, &event) != 0) {
            ::close(file);
            return;
        }
        m_files[file] = entry;
    }

    void close(int file) {
        m_files.erase(file);
        ::close(file);
    }

    // Who answers

    /// Once for each machine, protocol and port.
    void listenEverywhere() {
        std::set<std::tuple<int, Protocol, quint16>> wanted;
        for (const LabPacket& packet : m_lab.packets) {
            for (const int machine : packet.listeners) {
                for (const quint16 port : packet.ports) {
                    if (packet.protocol != Protocol::Icmp && port != 0)
                        wanted.emplace(machine, packet.protocol, port);
                }
            }
        }
        for (const auto& [machine, protocol, port] : wanted)
            listen(machine, protocol, port);
    }

    void listen(int machine, Protocol protocol, quint16 port) {
        m_spaces.enter(machine);
        for (const bool v6 : {false, true}) {
            const bool isTcp = protocol == Protocol::Tcp;
            const int file = ::socket(v6 ? AF_INET6 : AF_INET,
                                      (isTcp ? SOCK_STREAM : SOCK_DGRAM) | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
            if (file < 0 && v6)
                continue; // a kernel without IPv6
            if (file < 0)
                throw MachineError(LiveTexts::tr("too many open files for this network: raise ulimit -n"));
            const int yes = 1;
            ::setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
            // An answer must come from the address that was asked.
            if (v6) {
                ::setsockopt(file, IPPROTO_IPV6, IPV6_V6ONLY, &yes, sizeof yes);
                ::setsockopt(file, IPPROTO_IPV6, IPV6_RECVPKTINFO, &yes, sizeof yes);
            } else {
                ::setsockopt(file, IPPROTO_IP, IP_PKTINFO, &yes, sizeof yes);
            }
            IpAddress any;
            any.v6 = v6;
            const SocketAddress address = socketAddress(any, port);
            constexpr int backlog = 128;
            if (::bind(file, address.get(), address.size) != 0 || (isTcp && ::listen(file, backlog) != 0)) {
                ::close(file);
                continue;
            }
            watch(file, {isTcp ? Does::Accepts : Does::AnswersDatagrams, machine, 0}, EPOLLIN);
        }
    }

    void accept(int file, int machine) {
        const int peer = ::accept4(file, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (peer < 0)
            return;
        const qint32 number = machine;
        static_cast<void>(::send(peer, &number, sizeof number, MSG_NOSIGNAL));
        ::shutdown(peer, SHUT_WR);
        watch(peer, {Does::Ends, machine, 0}, EPOLLIN | EPOLLRDHUP);
    }

    void answerDatagram(int file, int machine) {
        std::array<char, 64> data{};
        alignas(cmsghdr) std::array<char, 128> control{};
        sockaddr_storage from{};
        iovec part{data.data(), data.size()};
        msghdr message{};
        message.msg_name = &from;
        message.msg_namelen = sizeof from;
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        if (::recvmsg(file, &message, 0) < 0)
            return;
        for (cmsghdr* each = CMSG_FIRSTHDR(&message); each != nullptr; each = CMSG_NXTHDR(&message, each)) {
            // The interface is left to the routes.
            if (each->cmsg_level == IPPROTO_IP && each->cmsg_type == IP_PKTINFO) {
                auto* info = reinterpret_cast<in_pktinfo*>(CMSG_DATA(each));
                info->ipi_ifindex = 0;
                info->ipi_spec_dst = info->ipi_addr;
            } else if (each->cmsg_level == IPPROTO_IPV6 && each->cmsg_type == IPV6_PKTINFO) {
                reinterpret_cast<in6_pktinfo*>(CMSG_DATA(each))->ipi6_ifindex = 0;
            }
        }
        qint32 number = machine;
        part = {&number, sizeof number};
        static_cast<void>(::sendmsg(file, &message, MSG_NOSIGNAL));
    }

    // Who asks

    void runBatch(std::size_t first, std::size_t last) {
        m_waiting.clear();
        for (std::size_t i = first; i < last; ++i)
            send(i);
        const auto start = Clock::now();
        auto lastExpected = start;
        auto resent = start;
        for (;;) {
            handleEvents();
            const auto now = Clock::now();
            const bool hasExpected =
                std::any_of(m_waiting.begin(), m_waiting.end(),
                            [this](const auto& each) { return m_lab.packets[each.first].isAnswerExpected; });
            if (hasExpected)
                lastExpected = now;
            const bool isOver = m_waiting.empty() || now - start > kLongest ||
                                (!hasExpected && now - start > kQuiet && now - lastExpected > kQuiet / 2);
            if (isOver || m_isStopped())
                break;
            if (now - resent < kResend)
                continue;
            resent = now;
            for (const auto& [packet, file] : m_waiting) {
                if (m_lab.packets[packet].protocol != Protocol::Tcp)
                    ask(packet, file);
            }
        }
        for (const auto& [packet, file] : std::map(m_waiting))
            close(file);
    }

    void send(std::size_t index) {
        const LabPacket& packet = m_lab.packets[index];
        m_spaces.enter(packet.from);
        const bool v6 = packet.destination.v6;
        const bool isTcp = packet.protocol == Protocol::Tcp;
        const int protocol = packet.protocol != Protocol::Icmp ? 0
                             : v6                              ? int(IPPROTO_ICMPV6)
                                                               : int(IPPROTO_ICMP);
        const int file =
            ::socket(v6 ? AF_INET6 : AF_INET,
                     (isTcp ? SOCK_STREAM : SOCK_DGRAM) | SOCK_NONBLOCK | SOCK_CLOEXEC, protocol);
        if (file < 0)
            return;
        const SocketAddress source = socketAddress(packet.source, 0);
        const SocketAddress destination = socketAddress(packet.destination, packet.port);
        if (::bind(file, source.get(), source.size) != 0 ||
            (::connect(file, destination.get(), destination.size) != 0 && errno != EINPROGRESS)) {
            ::close(file);
            return;
        }
        m_waiting[index] = file;
        watch(file, {isTcp ? Does::Connects : Does::Asks, packet.from, index}, EPOLLIN | EPOLLRDHUP);
        if (!isTcp)
            ask(index, file);
    }

    void ask(std::size_t index, int file) const {
        const LabPacket& packet = m_lab.packets[index];
        std::array<char, 16> data{};
        std::size_t size = 4;
        if (packet.protocol == Protocol::Icmp) { // the kernel fills in number and checksum
            data[0] = static_cast<char>(packet.destination.v6 ? ICMP6_ECHO_REQUEST : ICMP_ECHO);
            size = data.size();
        }
        static_cast<void>(::send(file, data.data(), size, MSG_NOSIGNAL));
    }

    void hear(int file, const File& entry) {
        std::array<char, 64> data{};
        const ssize_t n = ::recv(file, data.data(), data.size(), 0);
        if (n < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        const LabPacket& packet = m_lab.packets[entry.packet];
        LabOutcome& outcome = m_outcomes[entry.packet];
        if (n < 0 && packet.protocol != Protocol::Tcp && packet.isAnswerExpected)
            return; // such as a neighbour not found at once: it is asked again
        if (packet.protocol == Protocol::Icmp) {
            outcome.isAnswered = n > 0;
        } else if (n >= ssize_t(sizeof(qint32))) {
            qint32 number = 0;
            std::memcpy(&number, data.data(), sizeof number);
            outcome = {true, number};
        }
        m_waiting.erase(entry.packet);
        close(file);
    }

    void handleEvents() {
        std::array<epoll_event, 256> events{};
        constexpr int wait = 50; // ms
        const int count = ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), wait);
        for (int i = 0; i < count; ++i) {
            const int file = events[idx(i)].data.fd;
            const auto found = m_files.find(file);
            if (found == m_files.end())
                continue;
            const File entry = found->second;
            switch (entry.does) {
            case Does::Accepts:
                accept(file, entry.machine);
                break;
            case Does::AnswersDatagrams:
                answerDatagram(file, entry.machine);
                break;
            case Does::Connects:
            case Does::Asks:
                hear(file, entry);
                break;
            case Does::Ends:
                close(file);
                break;
            }
        }
    }

    const Lab& m_lab;
    const LabSpaces& m_spaces;
    const LabProgress& m_progress;
    const std::function<bool()>& m_isStopped;
    int m_epoll;
    std::map<int, File> m_files;
    std::map<std::size_t, int> m_waiting; ///< packet → its socket
    std::vector<LabOutcome> m_outcomes;
    std::size_t m_done = 0;
};

} // namespace

std::vector<LabOutcome> sendLabPackets(const Lab& lab, const LabSpaces& spaces, const LabProgress& progress,
                                       const std::function<bool()>& isStopped) {
    return Probes(lab, spaces, progress, isStopped).run();
}

} // namespace drawbridge::live
