using System.Globalization;
using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Objects.Views.Core;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>A small part of /proc (proc(5)): what a container's processes are, what they may do and what they can see.</summary>
/// <param name="kernel">The machine's kernel release, as its Node reports it.</param>
/// <param name="processes">The processes that the container can see; null before it has started.</param>
internal sealed class ProcFiles(
    Func<ProcessNamespace?> processes,
    ContainerCapabilities capabilities,
    SecurityContext security,
    ProgramUser user,
    Func<IReadOnlyList<FileVolume>> volumes,
    Func<string> kernel) : IFileSystem
{
    private const string Self = "self";
    private static readonly string[] OfProcess = ["cgroup", "cmdline", "comm", "mounts", "status"];
    private static readonly string[] OfMachine = ["mounts", "version"];

    public FileKind? KindOf(string path) => path.Trim('/').Split('/') switch
    {
        [""] => FileKind.Directory,
        [var name] when OfMachine.Contains(name) => FileKind.File,
        [var name] when Find(name) is not null => FileKind.Directory,
        [var name, var file] when Find(name) is not null && OfProcess.Contains(file) => FileKind.File,
        _ => null,
    };

    public FileResult<string> Read(string path) => path.Trim('/').Split('/') switch
    {
        ["mounts"] => FileResult<string>.Of(Mounts()),
        ["version"] => FileResult<string>.Of($"Linux version {kernel()} (buildd@lcy02-amd64-115) #67-Ubuntu SMP PREEMPT_DYNAMIC\n"),
        [var name, var file] when Find(name) is { } process && OfProcess.Contains(file) => FileResult<string>.Of(TextOf(process, file)),
        _ => KindOf(path) == FileKind.Directory ? FileError.IsDirectory : FileError.NotFound,
    };

    public FileResult<string> Write(string path, string text, bool append = false) => FileError.AccessDenied;

    public FileResult<IReadOnlyList<string>> List(string path) => path.Trim('/').Split('/') switch
    {
        [""] => FileResult<IReadOnlyList<string>>.Of([.. Numbers().Concat(OfMachine).Append(Self).Order(StringComparer.Ordinal)]),
        [var name] when Find(name) is not null => FileResult<IReadOnlyList<string>>.Of(OfProcess),
        _ => KindOf(path) is null ? FileError.NotFound : FileError.NotDirectory,
    };

    public FileResult<string> MakeDirectory(string path) => FileError.NotFound;

    public FileResult<string> Remove(string path) => FileError.NotPermitted;

    public FileRights RightsOf(string path) => new(FileRights.Octal(KindOf(path) == FileKind.Directory ? "555" : "444"));

    private IEnumerable<string> Numbers() =>
        (processes()?.Running ?? []).Select(static process => process.LocalId.ToString(CultureInfo.InvariantCulture));

    // For "self" the reader is taken to be the process started last.
    private Process? Find(string name)
    {
        var running = processes();
        return name == Self
            ? running?.Running.LastOrDefault()
            : int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? running?.Find(number) : null;
    }

    private string TextOf(Process process, string file) => file switch
    {
        "mounts" => Mounts(),
        "cgroup" => "0::/\n",
        "cmdline" => process.Name.Replace(' ', '\0') + "\0",
        "comm" => CommandOf(process) + "\n",
        _ => StatusOf(process),
    };

    private static string CommandOf(Process process)
    {
        var name = FilePath.Name(process.Name.Split(' ')[0]);
        return name.Length > 15 ? name[..15] : name;
    }

    private string StatusOf(Process process)
    {
        var isChild = !process.ComesFromOutside && process.Parent is { } above && above.Namespace == process.Namespace;
        var parent = isChild ? process.Parent!.LocalId : 0;
        var text = new StringBuilder();
        void Add(string name, string value) => text.Append(name).Append(":\t").Append(value).Append('\n');
        void AddBits(string name, ulong bits) => Add(name, bits.ToString("x16", CultureInfo.InvariantCulture));
        string Four(long id) => string.Join('\t', Enumerable.Repeat(id.ToString(CultureInfo.InvariantCulture), 4));
        Add("Name", CommandOf(process));
        Add("Umask", "0022");
        Add("State", "S (sleeping)");
        Add("Tgid", process.LocalId.ToString(CultureInfo.InvariantCulture));
        Add("Pid", process.LocalId.ToString(CultureInfo.InvariantCulture));
        Add("PPid", parent.ToString(CultureInfo.InvariantCulture));
        Add("TracerPid", "0");
        Add("Uid", Four(user.Id));
        Add("Gid", Four(user.Group));
        Add("Groups", string.Concat(user.Groups.Select(static id => id.ToString(CultureInfo.InvariantCulture) + " ")));
        Add("Threads", "1");
        AddBits("CapInh", 0);
        AddBits("CapPrm", capabilities.Effective);
        AddBits("CapEff", capabilities.Effective);
        AddBits("CapBnd", capabilities.Bounding);
        AddBits("CapAmb", 0);
        Add("NoNewPrivs", security.AllowPrivilegeEscalation == false ? "1" : "0");
        Add("Seccomp", security.SeccompProfile.Type is "RuntimeDefault" or "Localhost" ? "2" : "0");
        return text.ToString();
    }

    private string Mounts() => string.Concat(volumes().Select(static volume =>
        $"{volume.Source} {volume.Place} {volume.Type} {(volume.IsReadOnly ? "ro" : "rw")},relatime 0 0\n"));
}
