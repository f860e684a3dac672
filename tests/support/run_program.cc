#include "tests/support/run_program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

#include "common/text.h"
#include "tests/support/temp_tree.h"

namespace dagsorden::test {
namespace {

[[noreturn]] void become(const std::string& program, const std::vector<std::string>& arguments,
                         const ProgramInput& input, const TempTree& files) {
  const auto redirect = [](const std::string& path, int flags, int descriptor) {
    const int file = ::open(path.c_str(), flags, 0600);
    if (file < 0 || ::dup2(file, descriptor) < 0) ::_exit(126);
  };
  redirect((files / "in").string(), O_RDONLY, STDIN_FILENO);
  redirect((files / "out").string(), O_WRONLY | O_TRUNC, STDOUT_FILENO);
  redirect((files / "err").string(), O_WRONLY | O_TRUNC, STDERR_FILENO);
  for (const auto& [name, value] : input.environment) {
    ::setenv(name.c_str(), value.c_str(), 1);
  }
  std::vector<char*> words{const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) {
    words.push_back(const_cast<char*>(argument.c_str()));
  }
  words.push_back(nullptr);
  ::execv(program.c_str(), words.data());
  ::_exit(127);
}

}  // namespace

ProgramResult run_program(const std::string& program, const std::vector<std::string>& arguments,
                          const ProgramInput& input) {
  const TempTree files;
  static_cast<void>(files.write("in", input.standard_input));
  static_cast<void>(files.write("out", ""));
  static_cast<void>(files.write("err", ""));
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) become(program, arguments, input, files);
  int status = 0;
  if (::waitpid(child, &status, 0) != child) throw std::runtime_error("cannot wait");
  const int exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return {exit_code, read_file(files / "out"), read_file(files / "err")};
}

std::vector<std::string> lines_of(const std::string& output) {
  std::vector<std::string> lines;
  for (const std::string_view line : split(output, '\n')) {
    if (!line.empty()) lines.emplace_back(line);
  }
  return lines;
}

}  // namespace dagsorden::test
