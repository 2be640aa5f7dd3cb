using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Shell.Files;

namespace Scenarios.Kubectl.CommandLine.Targets;

/// <summary>The files that <c>-f</c> selects: a file, the manifests in a directory, or standard input.</summary>
internal static class FilePaths
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    /// <exception cref="CommandFailedException">The path does not exist, or contains nothing to read.</exception>
    public static IReadOnlyList<string> Of(CommandCall call, string path, bool recursive)
    {
        if (path == "-")
        {
            return [FileSource.StandardInput];
        }

        if (path.StartsWith("http://", StringComparison.Ordinal) || path.StartsWith("https://", StringComparison.Ordinal))
        {
            throw CommandFailedException.NotSimulated($"reading a manifest from {path}");
        }

        switch (call.Context.Files.KindOf(Resolve(call, path)))
        {
            case null when path.AsSpan().ContainsAny('*', '?', '['):
                throw CommandFailedException.NotSimulated($"the pattern {GoText.Quote(path)} for files");
            case null:
                throw new CommandFailedException($"the path {GoText.Quote(path)} does not exist");
            case FileKind.Directory:
                var files = new List<string>();
                AddDirectory(call, path, recursive, isTop: true, files);
                return files.Count > 0
                    ? files
                    : throw new CommandFailedException(
                        $"error reading [{path}]: recognized file extensions are [{string.Join(' ', Extensions)}]");
            default:
                return [path];
        }
    }

    private static void AddDirectory(CommandCall call, string path, bool recursive, bool isTop, List<string> files)
    {
        if (!isTop && !recursive)
        {
            return;
        }

        foreach (var name in call.Context.Files.List(Resolve(call, path)).Value ?? [])
        {
            var inner = path.TrimEnd('/') is var parent and not "." ? $"{parent}/{name}" : name;
            if (call.Context.Files.KindOf(Resolve(call, inner)) == FileKind.Directory)
            {
                AddDirectory(call, inner, recursive, isTop: false, files);
            }
            else if (Extensions.Any(extension => name.EndsWith(extension, StringComparison.Ordinal)))
            {
                files.Add(inner);
            }
        }
    }

    private static string Resolve(CommandCall call, string path) => FilePath.Resolve(call.Context.WorkingDirectory, path);
}
