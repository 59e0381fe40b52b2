// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/network_lab/lab_child.h"

#include "core/base/diagnostic.h"
#include "core/live/live_texts.h"
#include "core/live/network_lab/lab_probes.h"
#include "core/live/network_lab/lab_setup.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <poll.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace drawbridge::live {

namespace {

void writeLine(const QJsonObject& json) {
    const QByteArray line = QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
    for (qsizetype written = 0; written < line.size();) {
        const ssize_t n = ::write(STDOUT_FILENO, line.constData() + written, size_t(line.size() - written));
        if (n < 0 && errno != EINTR)
            ::_exit(2); // nobody listens
        written += n > 0 ? n : 0;
    }
}

QByteArray readLine() {
    QByteArray line;
    std::array<char, 65536> buffer{};
    while (!line.endsWith('\n')) {
        const ssize_t n = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (n == 0 || (n < 0 && errno != EINTR))
            return {};
        if (n > 0)
            line.append(buffer.data(), n);
    }
    return line;
}

/// True when whoever started this has closed the other end of standard input.
bool isAbandoned() {
    pollfd file{STDIN_FILENO, POLLIN, 0};
    return ::poll(&file, 1, 0) != 0;
}

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
        throw MachineError(LiveTexts::tr("%1 cannot be written").arg(path));
}

/// Namespaces of its own for users, processes, mounts and networks; root does without the first where users
/// may have none.
void enterNamespaces() {
    const uid_t user = ::geteuid();
    const gid_t group = ::getegid();
    constexpr int own = CLONE_NEWNS | CLONE_NEWNET | CLONE_NEWPID;
    if (::unshare(CLONE_NEWUSER | own) == 0) {
        write(u"/proc/self/setgroups"_qs, "deny");
        write(u"/proc/self/uid_map"_qs, "0 " + QByteArray::number(user) + " 1");
        write(u"/proc/self/gid_map"_qs, "0 " + QByteArray::number(group) + " 1");
        return;
    }
    const int error = errno;
    if (user == 0 && ::unshare(own) == 0)
        return;
    throw MachineError(
        LiveTexts::tr("this machine does not let you have namespaces of your own (%1): run it as "
                      "root, or allow user namespaces (kernel.unprivileged_userns_clone=1, "
                      "user.max_user_namespaces above 0)")
            .arg(QString::fromLocal8Bit(std::strerror(error))));
}

/// Sockets of helpers lie in a folder that only this process sees.
void makeMounts() {
    if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        throw MachineError(
            LiveTexts::tr("no mounts of its own: %1").arg(QString::fromLocal8Bit(std::strerror(errno))));
    ::mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, nullptr); // else the old one serves
    const QByteArray run = QFile::encodeName(QFile::exists(u"/run"_qs) ? u"/run"_qs : u"/var/run"_qs);
    ::mount("tmpfs", run.constData(), "tmpfs", MS_NOSUID | MS_NODEV, "mode=0755");
}

QJsonObject resultJson(const LabResult& result) {
    QJsonArray outcomes;
    for (const LabOutcome& outcome : result.outcomes)
        outcomes += outcome.isAnswered ? outcome.by : -2;
    QJsonArray carriers;
    for (const TunnelCarrier carrier : result.carriers)
        carriers += static_cast<int>(carrier);
    return {{u"result"_qs, QJsonObject{{u"outcomes"_qs, outcomes}, {u"carriers"_qs, carriers}}}};
}

/// The first process of its namespace: with it all others end.
int runInside(const Lab& lab) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != 0) // of another namespace; else the parent is gone already
        return 2;
    makeMounts();
    const auto progress = [](const QString& line) {
        if (isAbandoned())
            ::_exit(2);
        writeLine({{u"progress"_qs, line}});
    };
    LabSpaces spaces;
    LabResult result;
    result.carriers = buildLab(lab, spaces, progress);
    result.outcomes = sendLabPackets(lab, spaces, progress, &isAbandoned);
    writeLine(resultJson(result));
    return 0;
}

int run() {
    const Lab lab = labFromJson(readLine());
    enterNamespaces();
    const pid_t child = ::fork();
    if (child < 0)
        throw MachineError(QString::fromLocal8Bit(std::strerror(errno)));
    if (child == 0) {
        try {
            std::exit(runInside(lab));
        } catch (const Error& error) {
            writeLine({{u"error"_qs, error.message()}});
            ::_exit(1);
        }
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 2;
}

} // namespace

int runLabChild() {
    const pid_t parent = ::getppid();
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent || parent == 1)
        return 2;
    std::signal(SIGPIPE, SIG_IGN);
    // A signal to the terminal's processes is for the one that started this.
    std::signal(SIGINT, SIG_IGN);
    try {
        return run();
    } catch (const Error& error) {
        writeLine({{u"error"_qs, error.message()}});
        return 1;
    }
}

} // namespace drawbridge::live
