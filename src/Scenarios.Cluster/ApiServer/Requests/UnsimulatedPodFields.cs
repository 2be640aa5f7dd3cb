using System.Globalization;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Requests.Warnings;
using Scenarios.Objects.Facts;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// Fields of a Pod or of a workload's Pod template that are stored but that no kubelet or scheduler here acts on, as listed in the fact
/// table's overlay. As with <see cref="UnsimulatedKinds"/>, the writer gets a warning that names the field.
/// </summary>
internal static class UnsimulatedPodFields
{
    private static readonly TypeFacts PodSpec = FactTable.Kubernetes.FindType("core/v1.PodSpec")!;

    /// <summary>One sentence per unsimulated field; empty if there are none.</summary>
    public static IReadOnlyList<string> Warnings(ResourceType type, ApiObject item)
    {
        if (PodPlace.Of(type, item) is not { } place)
        {
            return [];
        }

        var found = new List<(string Path, UnsimulatedField Field)>();
        Collect(place.Spec, PodSpec, place.Path, found);
        return found.Count == 0
            ? []
            : [.. found.OrderBy(static item => item.Field.Order).Select(static item =>
                $"{item.Path} is stored but not simulated: {item.Field.Effect}")];
    }

    private static void Collect(ObjectValue tree, TypeFacts type, string path, List<(string Path, UnsimulatedField Field)> found)
    {
        foreach (var (name, value) in tree)
        {
            if (type.Find(name) is not { } field || value is NullValue)
            {
                continue;
            }

            var inner = $"{path}.{name}";
            if (field.Unsimulated is { } unsimulated)
            {
                found.Add((inner, unsimulated));
            }
            else
            {
                CollectInside(value, field.Type, inner, found);
            }
        }
    }

    private static void CollectInside(Value value, FieldType type, string path, List<(string Path, UnsimulatedField Field)> found)
    {
        switch (type.Kind, value)
        {
            case (FieldKind.Object, ObjectValue inner):
                Collect(inner, type.Structure!, path, found);
                break;
            case (FieldKind.List, ListValue items) when type.Element!.Kind == FieldKind.Object:
                for (var index = 0; index < items.Count; index++)
                {
                    CollectInside(items[index], type.Element, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), found);
                }

                break;
            default:
                break;
        }
    }
}
