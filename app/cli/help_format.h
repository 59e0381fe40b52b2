// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

namespace drawbridge::cli {

/// The library's help, in lines of at most 100 columns.
class HelpFormat : public CLI::Formatter {
public:
    HelpFormat();
    std::string make_option_desc(const CLI::Option* option) const override;
    std::string make_subcommand(const CLI::App* command) const override;
};

} // namespace drawbridge::cli
