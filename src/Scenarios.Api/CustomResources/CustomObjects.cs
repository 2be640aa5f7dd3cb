using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Validation;

namespace Scenarios.Api.CustomResources;

/// <summary>What the API server does to objects of a CustomResourceDefinition before they are stored.</summary>
public static class CustomObjects
{
    private const string Unchecked =
        "some validation rules were not checked because the object was invalid; correct the existing errors to complete validation";

    private static readonly HashSet<string> Blocking = new(StringComparer.Ordinal)
    {
        "FieldValueRequired", "FieldValueTooLong", "FieldValueTooMany", "FieldValueTypeInvalid",
    };

    /// <summary>Removes fields that the schema does not know.</summary>
    /// <returns>The object, and the decoding errors and warnings.</returns>
    public static (ObjectValue Tree, DecodingResult Decoded) Decode(CustomKind kind, ObjectValue sent)
    {
        if (kind.PreservesUnknownFields)
        {
            return (sent, DecodingResult.Clean);
        }

        var pruning = new Pruning();
        var tree = pruning.Prune(sent, kind.Schema);
        return (tree, new DecodingResult(string.Empty, [.. pruning.Unknown.Select(static path => $"unknown field {GoText.Quote(path)}")]));
    }

    /// <summary>Adds the defaults of the schema.</summary>
    public static ObjectValue Default(CustomKind kind, ObjectValue tree) => SchemaDefaults.Apply(tree, kind.Schema);

    /// <summary>Returns what is wrong with an object.</summary>
    /// <param name="before">The stored object; null for a new one.</param>
    public static IReadOnlyList<StatusCause> Check(CustomKind kind, ObjectValue tree, ObjectValue? before)
    {
        var faults = new FaultList();
        new SchemaChecks(faults).Check(tree, kind.Schema, string.Empty);
        new EmbeddedChecks(faults).Check(tree, kind.Schema, string.Empty);
        if (!RuleChecks.HasRules(kind.Schema))
        {
            return faults.Faults;
        }

        if (faults.Faults.Any(static fault => Blocking.Contains(fault.Reason)))
        {
            faults.Add(new StatusCause("FieldValueInvalid", $"Invalid value: \"null\": {Unchecked}", "<nil>"));
            return faults.Faults;
        }

        new RuleChecks(faults).Check(tree, before, kind.Schema, string.Empty);
        return faults.Faults;
    }

    /// <summary>The rules of a definition that cannot be evaluated here, each with the reason. They are not checked.</summary>
    public static IReadOnlyList<string> UnreadableRules(ApiObject definition) =>
        [.. CustomKind.TypesOf(definition).SelectMany(static (ResourceType type) => RuleChecks.Unreadable(type.Custom!.Schema))
            .Distinct(StringComparer.Ordinal)];
}
