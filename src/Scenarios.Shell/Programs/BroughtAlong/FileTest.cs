using Scenarios.Shell.Files;

namespace Scenarios.Shell.Programs.BroughtAlong;

/// <summary>The tests of <c>test</c> that look at files. Whoever runs is root, who may read and write everything.</summary>
internal static class FileTest
{
    /// <summary>Null for an operator that is none of these.</summary>
    public static bool? TryEvaluate(string operation, string path, IFileSystem files) => operation switch
    {
        "-e" or "-a" or "-r" or "-w" => files.KindOf(path) is not null,
        "-f" => files.KindOf(path) == FileKind.File,
        "-d" => files.KindOf(path) == FileKind.Directory,
        "-c" => files.KindOf(path) == FileKind.Device,
        "-s" => files.KindOf(path) == FileKind.Directory || files.Read(path).Value is { Length: > 0 },
        "-x" => files.KindOf(path) is { } kind && (kind == FileKind.Directory || (files.RightsOf(path).Mode & 0x49) != 0),
        "-L" or "-h" => files.LinkAt(path) is not null,
        "-b" or "-p" or "-S" => false,
        _ => null,
    };
}
