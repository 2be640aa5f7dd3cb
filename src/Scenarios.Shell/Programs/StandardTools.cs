using Scenarios.Shell.Programs.Awk;
using Scenarios.Shell.Programs.FileTools;
using Scenarios.Shell.Programs.Machine;
using Scenarios.Shell.Programs.Sed;
using Scenarios.Shell.Programs.Tests;
using Scenarios.Shell.Programs.Text;

namespace Scenarios.Shell.Programs;

/// <summary>The tools of a GNU/Linux machine: coreutils, grep, sed, awk, xargs. A learner's terminal has all, an image chooses by name.</summary>
public static class StandardTools
{
    /// <summary>All of them. Shells are not among them: see <see cref="Scenarios.Shell.Execution.ShellProgram"/>.</summary>
    public static ProgramCatalogue All { get; } = ProgramCatalogue.Of(
        new EchoProgram(readsBackslashes: false), new PrintfProgram(), new TestProgram("test"), new TestProgram("["), new ConstantProgram("true", 0),
        new ConstantProgram("false", 1), new YesProgram(), new SeqProgram(), new SleepProgram(), new HostNameProgram(), new EnvProgram(),
        new PrintEnvProgram(), new DateProgram(), new WhichProgram(), new XargsProgram(), new WorkingDirectoryProgram(),
        new CatProgram(), new GrepProgram(), new GrepProgram("egrep"), new GrepProgram("fgrep"), new SortProgram(), new UniqProgram(), new WcProgram(),
        new HeadProgram(), new TailProgram(), new TrProgram(), new CutProgram(), new TeeProgram(), new Base64Program(), new SedProgram(), new AwkProgram(),
        new CopyProgram("cp", moves: false), new CopyProgram("mv", moves: true), new RemoveProgram(), new MakeDirectoryProgram(),
        new RemoveDirectoryProgram(), new TouchProgram(), new ListProgram(), new PathNameProgram("basename", isDirectory: false),
        new PathNameProgram("dirname", isDirectory: true), new UnsimulatedProgram("watch"), new UnsimulatedProgram("ps"), new UnsimulatedProgram("top"),
        new UnsimulatedProgram("less"), new UnsimulatedProgram("more"), new UnsimulatedProgram("find"), new UnsimulatedProgram("diff"),
        new UnsimulatedProgram("chmod"), new UnsimulatedProgram("chown"), new UnsimulatedProgram("ln"), new UnsimulatedProgram("tar"),
        new UnsimulatedProgram("vi"), new UnsimulatedProgram("vim"), new UnsimulatedProgram("nano"), new UnsimulatedProgram("timeout"),
        new UnsimulatedProgram("nohup"), new UnsimulatedProgram("column"), new UnsimulatedProgram("paste"), new UnsimulatedProgram("rev"),
        new UnsimulatedProgram("tac"), new UnsimulatedProgram("uname"), new UnsimulatedProgram("whoami"), new UnsimulatedProgram("id"));
}
