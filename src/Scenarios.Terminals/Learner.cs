using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Terminals;

/// <summary>The user of the terminal: the first user of a machine, consistently in <c>id</c>, <c>whoami</c> and <c>$USER</c>.</summary>
internal static class Learner
{
    public const string Name = "learner";
    private const long Id = 1000;

    public static ProgramUser User { get; } = new(Id, Id, [Id]);

    /// <summary>Writes the files with the names of users and groups.</summary>
    public static void Enter(IFileSystem files)
    {
        files.MakeDirectory("/etc");
        files.Write("/etc/passwd", $"root:x:0:0:root:/root:/bin/bash\n{Name}:x:1000:1000::{ProjectFiles.Home}:/bin/bash\n");
        files.Write("/etc/group", $"root:x:0:\n{Name}:x:1000:\n");
    }
}
