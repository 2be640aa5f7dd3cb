using Scenarios.Api.Schema;

namespace Scenarios.Steps.History;

/// <summary>The objects of a cluster at one instant.</summary>
internal abstract class ClusterView(ClusterHistory history)
{
    /// <summary>Returns the objects of a resource in all namespaces, ordered by namespace and name.</summary>
    public abstract IReadOnlyList<ApiObject> Of(ResourceType type);

    /// <summary>Returns the objects of a kind, such as <c>Pod</c>.</summary>
    public IReadOnlyList<ApiObject> Of(string kind) => Of(Kinds.Find(kind));

    /// <summary>Finds an object by name; null if there is none.</summary>
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

    /// <summary>
    /// Returns the object's controller, that object's controller, and so on to the top. Deleted owners are taken from history.
    /// </summary>
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
