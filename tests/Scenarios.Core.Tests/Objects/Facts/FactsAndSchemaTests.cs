using Scenarios.Api.Schema;
using Scenarios.Objects.Facts;

namespace Scenarios.Core.Tests.Objects.Facts;

/// <summary>The fact files and the schema table are two accounts of one API.</summary>
public sealed class FactsAndSchemaTests
{
    [Test]
    public void Types_AreTheSame()
    {
        var wrong = new List<string>();
        foreach (var name in FactTable.Kubernetes.TypeNames)
        {
            var facts = FactTable.Kubernetes.FindType(name)!;
            if (ApiSchema.Kubernetes.FindType(name) is not { } schema)
            {
                wrong.Add($"{name}: not in the schema");
                continue;
            }

            wrong.AddRange(schema.Fields.Where(field => facts.Find(field.Name) is null).Select(field => $"{name}.{field.Name}: not in the facts"));
            wrong.AddRange(facts.Fields.Select(field => Difference(name, field, schema.Find(field.Name))).OfType<string>());
        }

        wrong.ShouldBeEmpty();
    }

    [Test]
    public void Resources_AreTheSame()
    {
        var facts = FactTable.Kubernetes.Kinds.Select(static kind => string.Join(
            ' ', kind.ApiVersion, kind.Kind, kind.Plural, kind.Singular, Join(kind.ShortNames), Join(kind.Categories), Join(kind.Subresources), Join(kind.Verbs), kind.IsNamespaced));
        var schema = ApiSchema.Kubernetes.Resources.Select(static type => string.Join(
            ' ', type.ApiVersion, type.Kind, type.Plural, type.Singular, Join(type.ShortNames), Join(type.Categories), Join(type.Subresources), Join(type.Verbs), type.IsNamespaced));

        facts.Order(StringComparer.Ordinal).ShouldBe(schema.Order(StringComparer.Ordinal));
    }

    private static string? Difference(string type, FieldFacts facts, SchemaField? schema)
    {
        if (schema is null)
        {
            return $"{type}.{facts.Name}: not in the schema";
        }

        var left = Line(facts.Type.Name, facts.IsRequired, facts.Enum, facts.MergeKey, facts.IsMergedAsSet, facts.RetainKeys, facts.IsReplaced, facts.ListType, facts.ListKeys, facts.IsAtomic);
        var right = Line(schema.Type.Name, schema.IsRequired, schema.Enum, schema.MergeKey, schema.IsMergedAsSet, schema.RetainKeys, schema.IsReplaced, schema.ListType, schema.ListKeys, schema.IsAtomic);
        if (left != right)
        {
            return $"{type}.{facts.Name}: {left} is not {right}";
        }

        // The facts know more defaults: those that defaults.go has.
        return schema.Default is not null && schema.Default != facts.Default ? $"{type}.{facts.Name}: default {facts.Default} is not {schema.Default}" : null;
    }

    private static string Line(
        string type, bool required, IReadOnlyList<string> values, string? mergeKey, bool set, bool retain, bool replace, string list, IReadOnlyList<string> keys, bool atomic) =>
        string.Join(' ', type, required, Join(values), mergeKey, set, retain, replace, list, Join(keys), atomic);

    private static string Join(IReadOnlyList<string> items) => string.Join(',', items);
}
