using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Scenarios.Architecture;

/// <summary>How much is in one place. Nothing exceeds a limit.</summary>
internal sealed class SizeTests
{
    private const int FilesInAFolder = 25;
    private const int Columns = 140;

    private static readonly IReadOnlyList<SourceFile> Product = Repository.Sources("src");

    [Test]
    public void Folders_HoldFewFiles()
    {
        var large = Repository.Files("src").Concat(Repository.Files("tests"))
            .GroupBy(path => Path.GetDirectoryName(path)!.Replace('\\', '/'), StringComparer.Ordinal)
            .Where(folder => folder.Count() > FilesInAFolder);

        large.Select(folder => $"{folder.Key}: {folder.Count()} files").ShouldBeEmpty($"a folder may hold at most {FilesInAFolder} files.");
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
