using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Shell.Files;

namespace Scenarios.Kubectl.Create.Generators;

/// <summary>
/// The value of <c>--from-file</c>: <c>[key=]path</c>; the default key is the file's own name (kubectl, pkg/util ParseFileSource).
/// </summary>
internal static class FileSource
{
    /// <exception cref="CommandFailedException">The key, the path or both are missing, or there are too many <c>=</c>.</exception>
    public static (string Key, string Path) Parse(string source)
    {
        var parts = source.Split('=');
        return parts.Length switch
        {
            1 => (FilePath.Name(source), source),
            2 when parts[0].Length == 0 => throw new CommandFailedException($"key name for file path {parts[1]} missing"),
            2 when parts[1].Length == 0 => throw new CommandFailedException($"file path for key name {parts[0]} missing"),
            2 => (parts[0], parts[1]),
            _ => throw new CommandFailedException("key names or file paths cannot contain '='"),
        };
    }
}
