using Scenarios.Api.Schema;
using Scenarios.Objects.Facts;

namespace Scenarios.Kubectl.Kustomize;

/// <summary>
/// kustomize's own strategic merge: like the API server's, but a patch's list elements come first, and kinds without a schema get a plain
/// merge (kyaml, merge2).
/// </summary>
internal static class StrategicPatch
{
    private const string Directive = "$patch";

    /// <returns>Null if the patch deletes the object.</returns>
    public static ObjectValue? Apply(ObjectValue target, ObjectValue patch)
    {
        if (patch.Text(Directive) == "delete")
        {
            return null;
        }

        var resource = ApiSchema.Kubernetes.Find(target);
        return Merge(target, patch, resource is null ? null : ApiSchema.Kubernetes.TypeOf(resource));
    }

    private static ObjectValue Merge(ObjectValue target, ObjectValue patch, TypeFacts? type)
    {
        if (patch.Text(Directive) == "replace")
        {
            return patch.Without(Directive);
        }

        foreach (var (name, value) in patch)
        {
            target = value is NullValue ? target.Without(name) : target.With(name, Merge(target[name], value, type?.Find(name)));
        }

        return target;
    }

    private static Value Merge(Value? target, Value patch, FieldFacts? field) => (target, patch) switch
    {
        (ObjectValue there, ObjectValue changes) => Merge(there, changes, field?.Type.Structure),
        (_, ObjectValue changes) => Merge(ObjectValue.Empty, changes, field?.Type.Structure),
        (ListValue there, ListValue changes) when field?.MergeKey is { } key => MergeByKey(
            there, changes, key, field.Type.Element?.Structure),
        (ListValue there, ListValue changes) when field is { IsMergedAsSet: true } =>
            ListValue.From(changes.Concat(there.Where(item => !changes.Contains(item)))),
        (_, ListValue changes) => ListValue.From(changes.Select(item => item is ObjectValue made
            ? Merge(ObjectValue.Empty, made, field?.Type.Element?.Structure)
            : item)),
        _ => patch,
    };

    // The patch's elements in their order, then those that it does not mention.
    private static ListValue MergeByKey(ListValue target, ListValue patch, string key, TypeFacts? element)
    {
        var rest = target.ToList();
        var merged = new List<Value>();
        foreach (var item in patch.OfType<ObjectValue>())
        {
            var index = rest.FindIndex(known => known is ObjectValue there && Equals(there[key], item[key]));
            var there = index < 0 ? ObjectValue.Empty : (ObjectValue)rest[index];
            if (index >= 0)
            {
                rest.RemoveAt(index);
            }

            if (item.Text(Directive) != "delete")
            {
                merged.Add(Merge(there, item, element));
            }
        }

        return ListValue.From(merged.Concat(rest));
    }
}
