using Scenarios.Architecture.Code;

namespace Scenarios.Architecture;

/// <summary>How the folders of a room depend on one another, by symbol.</summary>
internal sealed class FolderTests
{
    [Test]
    public void Folders_OfARoom_FormNoCircle()
    {
        var uses = CompiledProduct.UsesAcrossFolders.ToList();
        var circles = Circles.In(uses.Select(use => (use.Folder, use.TypeFolder)));

        circles.Select(circle => Describe(circle, uses)).ShouldBeEmpty();
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
