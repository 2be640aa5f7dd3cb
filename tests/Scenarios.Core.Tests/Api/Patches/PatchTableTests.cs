using System.Text.RegularExpressions;
using Scenarios.Api.Patches;
using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Serialization.Yaml;
using Scenarios.Objects.Facts;

namespace Scenarios.Core.Tests.Api.Patches;

/// <summary>
/// Patches by example: we apply each of them, and so does <c>kubectl patch --local</c> where there is a kubectl. The tables were taken from
/// it.
/// </summary>
internal sealed partial class PatchTableTests
{
    private static IEnumerable<PatchExample> Examples => PatchExample.Of("json").Concat(PatchExample.Of("merge"))
        .Concat(PatchExample.Of("strategic"));

    [TestCaseSource(nameof(Examples))]
    public void Apply_Example(PatchExample example) => Ours(example).ShouldBe(Canonical(example.Expected));

    [TestCaseSource(nameof(Examples))]
    public void Apply_Example_IsWhatKubectlDoes(PatchExample example)
    {
        var output = RealKubectl.Run(
            "object.yaml", YamlWriter.Write(Whole(example)), "patch", "--local", "--type", example.Table, "-p", example.Patch, "-o",
                "yaml");

        var theirs = output.StartsWith("error: ", StringComparison.Ordinal)
            ? "! " + output["error: ".Length..].Trim().Replace("\n", "\\n", StringComparison.Ordinal)
            : Text((ObjectValue)Cleaned(((ObjectValue)YamlReader.ReadValue(output, "kubectl").Value!).Without("status")));
        theirs.ShouldBe(Canonical(example.Expected));
    }

    private static string Ours(PatchExample example)
    {
        var patch = JsonReader.ReadOrThrow(example.Patch);
        var original = Whole(example);
        var result = example.Table switch
        {
            "json" => JsonPatch.Apply(original, (ListValue)patch),
            "merge" => PatchResult.Of(() => (ObjectValue)MergePatch.Apply(original, patch)),
            _ => StrategicMergePatch.Apply(original, (ObjectValue)patch, TypeOf(example.Kind)),
        };
        return result.Value is { } item
            ? Text((ObjectValue)Cleaned(item))
            : "! " + MissingField().Replace(result.Error.Trim(), "Object to be patched is missing field ($1)")
                .Replace("\n", "\\n", StringComparison.Ordinal);
    }

    /// <summary>kubectl says this in words of its own (Scenarios.Kubectl/Patch/LocalPatch).</summary>
    [GeneratedRegex("^replace operation does not apply: doc is missing key: (.*)$")]
    private static partial Regex MissingField();

    private static TypeFacts TypeOf(string kind) => FactTable.Kubernetes.FindType(kind switch
    {
        "Pod" => "core/v1.Pod",
        "PodDisruptionBudget" => "policy/v1.PodDisruptionBudget",
        _ => $"apps/v1.{kind}",
    })!;

    private static ObjectValue Whole(PatchExample example)
    {
        var (version, kind) = example.Kind switch
        {
            "Pod" => ("v1", "Pod"),
            "Deployment" => ("apps/v1", "Deployment"),
            "PodDisruptionBudget" => ("policy/v1", "PodDisruptionBudget"),
            _ => ("example.com/v1", "Thing"),
        };
        var item = (ObjectValue)JsonReader.ReadOrThrow(example.Object);
        var metadata = (item["metadata"] as ObjectValue ?? ObjectValue.Empty).With("name", new StringValue("x"));
        return item.With("apiVersion", new StringValue(version)).With("kind", new StringValue(kind)).With("metadata", metadata);
    }

    private static string Canonical(string expected) => expected.StartsWith("= ", StringComparison.Ordinal)
        ? Text((ObjectValue)JsonReader.ReadOrThrow(expected[2..]))
        : expected;

    private static string Text(ObjectValue item)
    {
        var rest = item.Without("apiVersion").Without("kind");
        var metadata = (rest["metadata"] as ObjectValue ?? ObjectValue.Empty).Without("name");
        return YamlWriter.Write(metadata.Count > 0 ? rest.With("metadata", metadata) : rest.Without("metadata"));
    }

    // kubectl reads the result into Go types, which print a few empty fields.
    private static Value Cleaned(Value value)
    {
        switch (value)
        {
            case ObjectValue fields:
                fields = fields["creationTimestamp"] is NullValue ? fields.Without("creationTimestamp") : fields;
                foreach (var (name, field) in fields)
                {
                    var cleaned = Cleaned(field);
                    fields = cleaned is ObjectValue { Count: 0 } && (name is "resources" or "strategy")
                        ? fields.Without(name)
                        : fields.With(name, cleaned);
                }

                return fields;
            case ListValue items:
                return ListValue.From(items.Select(Cleaned));
            default:
                return value;
        }
    }
}
