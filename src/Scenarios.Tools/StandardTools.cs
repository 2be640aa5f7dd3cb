using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.BroughtAlong;
using Scenarios.Tools.Archives;
using Scenarios.Tools.Awk;
using Scenarios.Tools.Bytes;
using Scenarios.Tools.Differences;
using Scenarios.Tools.Files;
using Scenarios.Tools.Find;
using Scenarios.Tools.Lines;
using Scenarios.Tools.Machine;
using Scenarios.Tools.Screens;
using Scenarios.Tools.Sed;
using Scenarios.Tools.Text;
using Scenarios.Tools.Volumes;

namespace Scenarios.Tools;

/// <summary>
/// The tools of a GNU/Linux machine: coreutils, grep, sed, awk, xargs. A learner's terminal has all of them; an image selects them by name.
/// </summary>
public static class StandardTools
{
    /// <summary>All tools. Shells are not included: see <see cref="Scenarios.Shell.Execution.ShellProgram"/>.</summary>
    public static ProgramCatalogue All { get; } = ShellPrograms.All.With(
        new YesProgram(), new SeqProgram(), new SleepProgram(), new HostNameProgram(), new EnvProgram(),
        new PrintEnvProgram(), new DateProgram(), new WhichProgram(), new XargsProgram(), new WorkingDirectoryProgram(),
        new CatProgram(),
        new GrepProgram(),
        new GrepProgram("egrep"),
        new GrepProgram("fgrep"),
        new SortProgram(),
        new UniqProgram(),
        new WcProgram(),
        new HeadProgram(), new TailProgram(), new TrProgram(), new CutProgram(), new TeeProgram(), new Base64Program(), new SedProgram(),
        new AwkProgram(),
        new RevProgram(), new TacProgram(), new PasteProgram(), new NlProgram(), new CommProgram(),
        new CopyProgram("cp", moves: false), new CopyProgram("mv", moves: true), new RemoveProgram(), new MakeDirectoryProgram(),
        new RemoveDirectoryProgram(), new TouchProgram(), new ListProgram(), new PathNameProgram("basename", isDirectory: false),
        new PathNameProgram("dirname", isDirectory: true), new WatchProgram(), new ClearProgram(), new UnsimulatedProgram("top"),
        new UnsimulatedProgram("less"), new UnsimulatedProgram("more"), new FindProgram(), new DiffProgram(),
        new ChangeModeProgram(), new ChangeOwnerProgram("chown", isGroup: false), new ChangeOwnerProgram("chgrp", isGroup: true),
        new LinkProgram(),
        new ReadLinkProgram("readlink", isWhole: false), new ReadLinkProgram("realpath", isWhole: true), new StatProgram(),
        new MountProgram(), new DiskFreeProgram(), new DiskUsageProgram(), new CopyBlocksProgram(), new TarProgram("tar", isBusyBox: false),
        new TarProgram("busybox-tar", isBusyBox: true),
        new UnsimulatedProgram("vi"), new UnsimulatedProgram("vim"), new UnsimulatedProgram("nano"),
        new UnsimulatedProgram("nohup"), new UnsimulatedProgram("column"),
        new UnameProgram(), new TimeoutProgram(), new IdProgram(), new WhoAmIProgram(), new PsProgram(), new KillProgram(),
        new StressProgram(), new GoStressProgram())
        .With(DigestProgram.All);
}
