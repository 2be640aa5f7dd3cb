using Microsoft.CodeAnalysis.CSharp.Syntax;
using Scenarios.Objects.Facts;

namespace Scenarios.Architecture.Kinds;

/// <summary>The parts of every kind that can be stored: a row for a kind, a column for a part.</summary>
internal static class KindMatrix
{
    private const string None = "–";

    private static readonly string[] Columns =
    [
        "Kind", "Facts", "Defaults", "Validation", "Table", "Strategy", "Controller", "Describer", "Generator", "Tests",
    ];

    // Of autoscaling's versions, v2 is the stored one.
    private static readonly string[] OlderVersions = ["autoscaling/v1"];

    /// <summary>The structures with defaults that need a rule, whose list is <c>DefaultRules</c>; "@" limits a rule to one kind.</summary>
    private static readonly string[] RulesOfDefaults =
    [
        .. Repository.Parse(Repository.Sources("src/Scenarios.Cluster/ApiServer/Defaults").Single(static file =>
                file.Path.EndsWith("/DefaultRules.cs", StringComparison.Ordinal)))
            .GetRoot().DescendantNodes().OfType<BracketedArgumentListSyntax>()
            .Select(static key => ((LiteralExpressionSyntax)key.Arguments[0].Expression).Token.ValueText),
    ];

    private static readonly HashSet<string> TestFolders = Directory
        .EnumerateDirectories(Path.Combine(Repository.Root, "tests", "Scenarios.Cluster.Tests", "Kinds"))
        .Select(static folder => Path.GetFileName(folder))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rows as Markdown, the heading first.</summary>
    public static string Text { get; } = Write();

    private static string Write()
    {
        var kinds = FactTable.Kubernetes.Kinds
            .Where(static kind => kind.Verbs.Contains("create") && kind.Verbs.Contains("list") && !OlderVersions.Contains(kind.Group))
            .OrderBy(NameOf, StringComparer.Ordinal);
        return string.Concat(
            Line(Columns), Line(Columns.Select(static _ => "---")), string.Concat(kinds.Select(static kind => Line(RowOf(kind)))));
    }

    private static IEnumerable<string> RowOf(KindFacts kind)
    {
        var type = FactTable.Kubernetes.FindType(TypeNameOf(kind))!;
        yield return NameOf(kind);
        yield return "yes";
        yield return HasDefaults(type, kind.Kind, []) ? "yes" : None;
        yield return Part(kind, "Validation");
        yield return KindFiles.Exists(kind.Kind, kind.Plural, "Table") ? "own" : "plain";
        yield return Part(kind, "Strategy");
        yield return Part(kind, "Controller");
        yield return Part(kind, "Description");
        yield return Part(kind, "Generator");
        yield return TestFolders.Contains(kind.Plural) ? "yes" : None;
    }

    private static string Part(KindFacts kind, string role) => KindFiles.Exists(kind.Kind, kind.Plural, role) ? "own" : None;

    private static string NameOf(KindFacts kind)
    {
        var group = kind.Group[..kind.Group.IndexOf('/')];
        return group == "core" ? kind.Kind : $"{kind.Kind}.{group}";
    }

    private static string TypeNameOf(KindFacts kind) => $"{kind.Group}.{kind.Kind}";

    /// <summary>Whether there is a default anywhere in such an object: in the fact table, or by a rule.</summary>
    private static bool HasDefaults(TypeFacts type, string kind, HashSet<string> seen) => seen.Add(type.Name)
        && (RulesOfDefaults.Contains(type.Name) || RulesOfDefaults.Contains($"{type.Name}@{kind}") || type.Fields.Any(field =>
            (field.Default is not null && (field.DefaultOn.Length == 0 || field.DefaultOn == kind))
            || (StructureOf(field.Type) is { } inner && HasDefaults(inner, kind, seen))));

    private static TypeFacts? StructureOf(FieldType type) => type.Structure ?? type.Element?.Structure;

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";
}
