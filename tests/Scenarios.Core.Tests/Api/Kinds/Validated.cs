using Scenarios.Api.Kinds;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Core.Tests.Api.Kinds;

/// <summary>What validation says of objects written as YAML: a line for each fault, with its field.</summary>
internal static class Validated
{
    public static ObjectValue Tree(string yaml) => (ObjectValue)YamlReader.ReadValue(yaml, "f.yaml").Value!;

    public static string[] Create(string yaml)
    {
        var tree = Tree(yaml);
        return Lines(ObjectValidator.ValidateCreate(ApiSchema.Kubernetes.Find(tree)!, new ApiObject(tree)));
    }

    public static string[] Update(string yaml, string before, string subresource = "")
    {
        var (tree, existing) = (Tree(yaml), Tree(before));
        return Lines(ObjectValidator.ValidateUpdate(
            ApiSchema.Kubernetes.Find(tree)!,
            new ApiObject(tree),
            new ApiObject(existing),
            subresource));
    }

    private static string[] Lines(IReadOnlyList<StatusCause> faults) =>
        [.. faults.Select(static fault => $"{fault.Field}: {fault.Message}")];
}
