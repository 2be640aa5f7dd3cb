using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Scenarios.Architecture;

/// <summary>How much stands in one place. What is over a limit today is listed, and may only become less.</summary>
internal sealed class SizeTests
{
    private const int FilesInAFolder = 25;
    private const int Columns = 140;

    /// <summary>Folders that hold more, and why.</summary>
    private static readonly Dictionary<string, string> LargeFolders = new(StringComparer.Ordinal)
    {
        ["src/Scenarios.Api/Serialization"] = "not parted into JSON and YAML yet",
    };

    private static readonly IReadOnlyList<SourceFile> Product = Repository.Sources("src");

    [Test]
    public void Folders_HoldFewFiles()
    {
        var large = Product.Concat(Repository.Sources("tests"))
            .GroupBy(file => Path.GetDirectoryName(file.Path)!.Replace('\\', '/'), StringComparer.Ordinal)
            .Where(folder => folder.Count() > FilesInAFolder)
            .ToDictionary(folder => folder.Key, folder => folder.Count(), StringComparer.Ordinal);

        large.Where(folder => !LargeFolders.ContainsKey(folder.Key))
            .Select(folder => $"{folder.Key}: {folder.Value} files")
            .ShouldBeEmpty($"a folder holds at most {FilesInAFolder} files.");
        LargeFolders.Keys.Except(large.Keys).ShouldBeEmpty("these folders hold no more than others: strike them from the list.");
    }

    [Test]
    public void Lines_AreShort()
    {
        var wide =
            from file in Product
            from line in file.Text.Split('\n').Select((text, index) => (Text: text, Number: index + 1))
            where line.Text.Length > Columns
            select $"{file.Path}:{line.Number}: {line.Text.Length} columns";

        wide.ShouldBeEmpty();
    }

    [Test]
    public void Conditionals_AreNotNestedDeeperThanOne()
    {
        var deep =
            from file in Product
            from node in Repository.Parse(file).GetRoot().DescendantNodes().OfType<ConditionalExpressionSyntax>()
            where ConditionalsAround(node) > 1
            select $"{file.Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

        deep.ShouldBeEmpty();
    }

    private static int ConditionalsAround(ConditionalExpressionSyntax node) =>
        node.Ancestors()
            .TakeWhile(ancestor => ancestor is ExpressionSyntax and not LambdaExpressionSyntax)
            .OfType<ConditionalExpressionSyntax>()
            .Count();
}
