using Scenarios.Api.Schema;

namespace Scenarios.Steps.History;

/// <summary>All objects of a cluster at one instant.</summary>
internal abstract class ClusterView(ClusterHistory history)
{
    /// <summary>The objects of a kind, all namespaces, ordered by namespace and name.</summary>
    public abstract IReadOnlyList<ApiObject> Of(ResourceType type);

    /// <summary>The objects of a kind by its name, such as <c>Pod</c>.</summary>
    public IReadOnlyList<ApiObject> Of(string kind) => Of(Kinds.Find(kind));

    /// <summary>An object by name; null where there is none.</summary>
    public ApiObject? Find(string kind, string @namespace, string name)
    {
        var type = Kinds.Find(kind);
        foreach (var item in Of(type))
        {
            if (item.Name == name && (!type.IsNamespaced || item.Namespace == @namespace))
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>Who controls the object, and who controls that, up to the top; of objects that are gone what history knows.</summary>
    public IEnumerable<ApiObject> OwnersOf(ApiObject item)
    {
        for (var owner = item.Controller; owner is not null;)
        {
            var holder = history.Holder(owner.Uid) ?? Of(owner.Kind).FirstOrDefault(candidate => candidate.Uid == owner.Uid);
            if (holder is null)
            {
                yield break;
            }

            yield return holder;
            owner = holder.Controller;
        }
    }
}
