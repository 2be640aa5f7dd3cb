using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Scenarios.Architecture;

/// <summary>The checkout that these tests were built from, read as text.</summary>
internal static class Repository
{
    private static readonly ConcurrentDictionary<string, SyntaxTree> Trees = new(StringComparer.Ordinal);

    public static string Root { get; } = FindRoot();

    /// <summary>Every C# file under the folder, with its path from the root, in order.</summary>
    public static IReadOnlyList<SourceFile> Sources(string folder) =>
        [.. Files(folder)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Root, path))))];

    /// <summary>Every file under the folder, of whatever kind, but what builds and tests leave behind.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/") && !path.Contains("/obj/") && !path.Contains(".received."))
            .Order(StringComparer.Ordinal);

    public static IReadOnlyList<string> Projects(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>The file's syntax; each file is parsed once for all tests.</summary>
    public static SyntaxTree Parse(SourceFile file) =>
        Trees.GetOrAdd(file.Path, _ => CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(LanguageVersion.Preview), file.Path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Scenarios.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("These tests run inside the repository: Scenarios.sln was not found above them.");
    }
}
