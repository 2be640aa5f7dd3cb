using Scenarios.Shell.Files;

namespace Scenarios.Shell.Programs.BroughtAlong;

/// <summary>The tests of <c>test</c> that look at files.</summary>
internal static class FileTest
{
    /// <summary>The result; null for an operator that does not test files.</summary>
    public static bool? TryEvaluate(string operation, string path, IFileSystem files) => operation switch
    {
        "-e" or "-a" => files.KindOf(path) is not null,
        "-r" => files.Permits(path, FileUse.Read),
        "-w" => files.Permits(path, FileUse.Write),
        "-x" => files.Permits(path, FileUse.Execute),
        "-f" => files.KindOf(path) == FileKind.File,
        "-d" => files.KindOf(path) == FileKind.Directory,
        "-c" => files.KindOf(path) == FileKind.Device,
        "-s" => files.KindOf(path) == FileKind.Directory || files.SizeOf(path) > 0,
        "-L" or "-h" => files.LinkAt(path) is not null,
        "-b" or "-p" or "-S" => false,
        _ => null,
    };
}
