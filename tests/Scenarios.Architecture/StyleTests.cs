using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Scenarios.Architecture;

/// <summary>The house style as far as a test can see it. Each exception is listed with its reason.</summary>
internal sealed class StyleTests
{
    private const int FileLimit = 400;
    private const int MethodLimit = 60;

    private static readonly string[] ForbiddenNames = ["Helper", "Helpers", "Util", "Utils", "Utility", "Manager", "Extensions"];

    /// <summary>Files that may be longer, and why.</summary>
    private static readonly Dictionary<string, string> LongFiles = new(StringComparer.Ordinal);

    /// <summary>Methods that may be longer, and why.</summary>
    private static readonly Dictionary<string, string> LongMethods = new(StringComparer.Ordinal);

    private static readonly IReadOnlyList<SourceFile> Product = Repository.Sources("src");

    [Test]
    public void Files_AreShort()
    {
        var wrong = Product.Concat(Repository.Sources("tests"))
            .Where(file => file.Lines > FileLimit && !LongFiles.ContainsKey(file.Path))
            .Select(file => $"{file.Path}: {file.Lines} lines");

        wrong.ShouldBeEmpty($"a file may have at most {FileLimit} lines.");
    }

    [Test]
    public void Methods_AreShort()
    {
        var wrong =
            from file in Product
            from method in Repository.Parse(file).GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
            let span = method.GetLocation().GetLineSpan()
            let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
            let name = $"{file.Path}:{NameOf(method)}"
            where lines > MethodLimit && !LongMethods.ContainsKey(name)
            select $"{name}: {lines} lines";

        wrong.ShouldBeEmpty($"a method may have at most {MethodLimit} lines.");
    }

    [Test]
    public void Files_HoldOneTopLevelTypeOrAClosedUnion_InTheNamespaceOfTheirFolder()
    {
        var wrong = new List<string>();
        foreach (var file in Product)
        {
            var root = (CompilationUnitSyntax)Repository.Parse(file).GetRoot();
            var types = TopLevelTypes(root).ToList();
            if (types.Count > 1 && !IsClosedUnion(types))
            {
                wrong.Add($"{file.Path}: {types.Count} top-level types");
            }

            var folder = Path.GetDirectoryName(file.Path)!.Replace('\\', '/')["src/".Length..].Replace('/', '.');
            var @namespace = root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString();
            if (@namespace is not null && @namespace != folder)
            {
                wrong.Add($"{file.Path}: namespace {@namespace}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Test]
    public void PublicTypes_AreDocumented()
    {
        var wrong =
            from file in Product
            from type in TopLevelTypes((CompilationUnitSyntax)Repository.Parse(file).GetRoot())
            where type.Modifiers.Any(SyntaxKind.PublicKeyword) && !type.Modifiers.Any(SyntaxKind.PartialKeyword)
            where !type.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
            select $"{file.Path}: {NameOf(type)}";

        wrong.ShouldBeEmpty("a public type must say what it means, in which units, who owns it and how it fails.");
    }

    [Test]
    public void Classes_AreSealedUntilSomeoneNeedsMore()
    {
        var all = Product.Select(file => Repository.Parse(file).GetRoot()).ToList();
        var bases = all
            .SelectMany(root => root.DescendantNodes().OfType<SimpleBaseTypeSyntax>().Select(node => BareName(node.Type.ToString()))
            .Concat(root.DescendantNodes().OfType<PrimaryConstructorBaseTypeSyntax>().Select(node => BareName(node.Type.ToString()))))
                .ToHashSet(StringComparer.Ordinal);
        var wrong =
            from root in all
            from type in root.DescendantNodes().OfType<TypeDeclarationSyntax>()
            where type is ClassDeclarationSyntax
                or RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: not (int)SyntaxKind.StructKeyword }
            where !type.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.StaticKeyword
                or SyntaxKind.AbstractKeyword or SyntaxKind.PartialKeyword)
            where !bases.Contains(type.Identifier.Text)
            select $"{root.SyntaxTree.FilePath}: {type.Identifier.Text}";

        wrong.ShouldBeEmpty();
    }

    [Test]
    public void Names_SayWhatAThingIs()
    {
        var wrong =
            from file in Product
            from type in TopLevelTypes((CompilationUnitSyntax)Repository.Parse(file).GetRoot())
            where ForbiddenNames.Any(name => NameOf(type).EndsWith(name, StringComparison.Ordinal))
            select $"{file.Path}: {NameOf(type)}";

        wrong.ShouldBeEmpty("a name must say what is inside; these are names for whatever is left over.");
    }

    [Test]
    public void PrivateFields_BeginWithAnUnderscore()
    {
        var wrong =
            from file in Product
            from field in Repository.Parse(file).GetRoot().DescendantNodes().OfType<FieldDeclarationSyntax>()
            where !field.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword
                or SyntaxKind.ProtectedKeyword or SyntaxKind.StaticKeyword or SyntaxKind.ConstKeyword)
            from variable in field.Declaration.Variables
            where !variable.Identifier.Text.StartsWith('_')
            select $"{file.Path}: {variable.Identifier.Text}";

        wrong.ShouldBeEmpty("an object's private field must begin with _, so that it is not taken for a local.");
    }

    [Test]
    public void Blocks_AreFollowedByABlankLine()
    {
        var wrong =
            from file in Product
            from list in Repository.Parse(file).GetRoot().DescendantNodes().OfType<BlockSyntax>()
            from pair in list.Statements.Zip(list.Statements.Skip(1))
            where EndsWithABlock(pair.First)
            let line = pair.First.GetLocation().GetLineSpan().EndLinePosition.Line
            where FirstLineOf(pair.Second) == line + 1
            select $"{file.Path}:{line + 1}";

        wrong.ShouldBeEmpty("a blank line must follow a block.");
    }

    [Test]
    public void Product_HasNoStubs()
    {
        string[] marks = ["NotImplementedException", "TO" + "DO", "FIX" + "ME", "HA" + "CK"];
        var wrong =
            from file in Product
            from mark in marks
            where file.Text.Contains(mark, StringComparison.Ordinal)
            select $"{file.Path}: {mark}";

        wrong.ShouldBeEmpty();
    }

    [Test]
    public void StepClasses_AreThin()
    {
        var lengths = Repository.Sources("src/Scenarios.Steps").Where(file => file.Text.Contains("[Binding]", StringComparison.Ordinal))
            .Select(file => file.Lines).Order().ToList();

        lengths.ShouldNotBeEmpty();
        lengths[lengths.Count / 2].ShouldBeLessThan(
            70,
            "step classes should leave the work to drivers; the median is to stay near 50 lines, with usings and documentation.");
    }

    /// <summary>An abstract base with all its cases reads best in one file.</summary>
    private static bool IsClosedUnion(IReadOnlyList<MemberDeclarationSyntax> types) =>
        types[0].Modifiers.Any(SyntaxKind.AbstractKeyword)
        && types.Skip(1)
            .All(type => type is TypeDeclarationSyntax { BaseList.Types: [var @base, ..] }
                && BareName(@base.Type.ToString()) == NameOf(types[0]));

    private static bool EndsWithABlock(StatementSyntax statement) =>
        statement is not BlockSyntax and not LocalFunctionStatementSyntax and not DoStatementSyntax
        && statement.GetLastToken() is { Parent: BlockSyntax or SwitchStatementSyntax } last
        && last.IsKind(SyntaxKind.CloseBraceToken);

    /// <summary>A comment above the statement counts as its beginning.</summary>
    private static int FirstLineOf(StatementSyntax statement)
    {
        var comment = statement.GetLeadingTrivia()
            .FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsDirective);
        return (comment == default ? statement.GetLocation() : comment.GetLocation()).GetLineSpan().StartLinePosition.Line;
    }

    private static IEnumerable<MemberDeclarationSyntax> TopLevelTypes(CompilationUnitSyntax root) =>
        root.Members.SelectMany(member => member is BaseNamespaceDeclarationSyntax @namespace ? @namespace.Members : [member])
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax @delegate => @delegate.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        _ => member.Kind().ToString(),
    };

    private static string BareName(string type)
    {
        var generic = type.IndexOf('<', StringComparison.Ordinal);
        var bare = generic < 0 ? type : type[..generic];
        return bare[(bare.LastIndexOf('.') + 1)..];
    }
}
