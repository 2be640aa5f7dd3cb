using Scenarios.Architecture.Code;

namespace Scenarios.Architecture;

/// <summary>How the folders of a room depend on one another, by symbol.</summary>
internal sealed class FolderTests
{
    /// <summary>Folders that may know one another, and why. When a circle has gone, its line must go, too.</summary>
    private static readonly (string Room, string[] Folders, string Reason)[] AllowedCircles =
    [
        (
            "Scenarios.Kernel",
            ["", "Processes"],
            "whoever waits knows the simulation that wakes it, and this knows who is running: one machine of two parts"),
        (
            "Scenarios.Shell",
            ["Execution", "Execution/Builtins", "Execution/Builtins/Variables", "Execution/Expansion"],
            "an interpreter: a command's words are expanded and its builtins run by it, and both run commands again (`$(…)`, `eval`)"),
    ];

    [Test]
    public void Folders_OfARoom_FormNoCircle()
    {
        var uses = CompiledProduct.UsesAcrossFolders.ToList();
        var circles = Circles.In(uses.Select(use => (use.Folder, use.TypeFolder)));
        var allowed = AllowedCircles
            .Select(circle => circle.Folders.Select(folder => $"{circle.Room}/{folder}".TrimEnd('/')).ToHashSet(StringComparer.Ordinal))
                .ToList();

        circles.Where(circle => !allowed.Exists(folders => folders.IsSupersetOf(circle)))
            .Select(circle => Describe(circle, uses))
            .ShouldBeEmpty();
        allowed.Where(folders => !circles.Any(folders.IsSupersetOf))
            .Select(folders => string.Join(", ", folders))
            .ShouldBeEmpty("these circles have gone: remove them from the list.");
    }

    /// <summary>The circle's edges, the thinnest first, because a thin edge is the easiest to cut.</summary>
    private static string Describe(IReadOnlyList<string> circle, IReadOnlyList<TypeUse> uses)
    {
        var edges = uses.Where(use => circle.Contains(use.Folder) && circle.Contains(use.TypeFolder))
            .GroupBy(use => $"{use.Folder} → {use.TypeFolder}", StringComparer.Ordinal)
            .OrderBy(edge => edge.Count())
            .Select(edge => $"  {edge.Key} ({edge.Count()}): {string.Join("; ", edge.Take(3))}");
        return $"{string.Join(", ", circle)}\n{string.Join('\n', edges)}\n";
    }
}
